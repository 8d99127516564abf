/**
 * Guesses that come first, of our own compilation: keyboard walks of French and English keyboards, words that name the
 * thing itself, greetings, places, clubs, first names. Without case, accents, separators, nor digits around them.
 */
const guesses = `
azerty azertyuiop azertyuiopqs azertyuiopqsdfg azertyuiopqsdfgh azertyuiopqsdfghjklm azertyqwerty azertyqsdfgh
aqwzsx aqwzsxedc aqwzsxedcrfv wxcvbn wxcvbnazerty qsdfgh qsdfghjklm qsdfghjklmwxcvbn qsdfwxcv azerqsdf azerqsdfwxcv
aze azer azqswx azeqsdwxc azeqsd poiuytreza mlkjhgfdsq nbvcxw ytreza ytrezahgfdsq
qwerty qwertyuiop qwertyuiopas qwertyuiopasdfghjkl asdfgh asdfghjkl asdfghjklzxcvbnm zxcvbn zxcvbnm qazwsx qazwsxedc
qazwsxedcrfv qweasd qweasdzxc qwerasdf qwerasdfzxcv qwertyazerty qwertyasdfgh poiuytrewq lkjhgfdsa mnbvcxz ytrewq
qwertz qwertzuiop yxcvbnm abcdef abcdefg abcdefgh abcdefghij abcdefghijkl abcdefghijklmnop abc abcd abcde
1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1a2z3e4r 1a2z3e4r5t 1a2z3e4r5t6y a1z2e3r4 a1z2e3r4t5y6 q1w2e3r4
q1w2e3r4t5y6 a1b2c3d4 a1b2c3d4e5f6 1a2b3c4d 1a2b3c4d5e6f
motdepasse monmotdepasse motdepassemotdepasse lemotdepasse unmotdepasse nouveaumotdepasse motdepasseoublie
motpasse mdp monmdp monmotpasse codesecret moncode moncodesecret code secret topsecret confidentiel cestunsecret
password passwords mypassword thepassword passpassword newpassword password1234 passwort passw0rd pass passe passeword
letmein letmeinplease welcome welcomehome bienvenue bienvenuechezmoi changeme changemoi changezmoi achanger
achangerplustard default defaut defaultpassword admin administrateur administrator adminadmin root rootroot user
utilisateur usager guest invite test testtest testtesttest testeur essai essaiessai temporaire temp provisoire
compte moncompte connexion identifiant login acces accesrefuse ouvretoi sesameouvretoi ouvretoisesame sesame
ordinateur computer internet email courriel gmail hotmail facebook google youtube instagram whatsapp iphone samsung
bonjour bonjourbonjour bonjouratous bonjourlemonde bonsoir salut salutlesgens coucou coucoucoucou hello helloworld
hellohello hellokitty bonneannee joyeuxnoel merci mercibeaucoup sil vousplait silvousplait aurevoir
jetaime jetaimejetaime jetaimemonamour jetaimefort jetadore monamour monamourpourlavie moncoeur monbebe mabiche
amour amouramour amoureux amoureuse toujours pourtoujours pourlavie lavieestbelle iloveyou iloveyouforever ilovemyself
iloveyousomuch loveyou lovely love lovelove tekieroo tequiero teamo ichliebedich mahal
doudou doudoune nounours chouchou loulou loulouloulou minou minouche poupee princesse princess prince cherie cheri
papillon soleil etoile lune fleur marguerite coquelicot tournesol arcenciel licorne dragon dauphin tigre lion loup
chocolat caramel vanille fraise banane framboise nutella croissant baguette fromage camembert
football footballclub basketball baseball rugby tennis handball petanque cyclisme
olympique olympiquedemarseille olympiquelyonnais parissaintgermain psg allezlom allezlesbleus allezparis zidane
mbappe ronaldo messi barcelona realmadrid liverpool chelsea arsenal juventus benfica sporting
france vivelafrance lafrance republiquefrancaise libertegaliefraternite liberteegalitefraternite marianne paris
parisparis lyon marseille toulouse bordeaux nantes lille strasbourg nice bretagne normandie alsace corse provence
portugal espagne italia italie polska pologne romania roumanie deutschland allemagne belgique suisse europe
unioneuropeenne madrid lisboa lisbonne roma rome berlin bruxelles
prefecture titredesejour montitredesejour cartedesejour macartedesejour sejour renouvellement immigration etranger
ministere administration servicepublic impots impotsgouv securitesociale carteidentite passeport
pokemon pikachu minecraft fortnite starwars superman batman spiderman naruto sangoku dragonball dragonballz onepiece
harrypotter hogwarts poudlard matrix mustang ferrari porsche mercedes peugeot renault citroen toyota harley
trustno shadow master monkey sunshine sunflower football freedom whatever computer michael jordan jennifer jessica
charlie ashley daniel thomas nicolas julien antoine alexandre maxime guillaume sebastien christophe stephane frederic
philippe isabelle nathalie catherine valerie sandrine veronique stephanie celine aurelie emilie camille pauline marine
manon charlotte mathilde juliette margaux leonard benjamin clement quentin valentin vincent florian jeremy kevin
mohamed mohammed fatima abdel abdallah ibrahim mariam joao maria ana anamaria giuseppe francesco giovanni
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre printemps automne
lundi mardi mercredi jeudi vendredi samedi dimanche summer winter spring autumn january monday
maman papa mamanpapa papamaman mamanjetaime papajetaime mafamille famille lafamille mesenfants mafille monfils
frere soeur mamie papi enfants bebe maison monchien monchat chienchat musique lamusique guitare piano
superpassword monsupermotdepasse motdepassesecret motdepassesecurise motdepassefort securise securite
unmotdepassefort jaimelesfrites jenesaispas jesaispas jemesouviens oublie jaioublie nimportequoi
correcthorsebatterystaple
`

export const commonPasswords: ReadonlySet<string> = new Set(guesses.split(/\s+/u).filter(Boolean))
