import type { AnnexFieldId, AnnexId } from '@/lib/annexes/fields'

interface AnnexFieldCopy {
  label: string
  hint?: string
  options?: Record<string, string>
}

interface AnnexCopy<Annex extends AnnexId> {
  title: string
  lead: string
  groups: Record<string, string>
  fields: Record<AnnexFieldId<Annex>, AnnexFieldCopy>
}

const employer: AnnexCopy<'employer'> = {
  title: 'Attestation d’emploi à faire remplir par votre employeur',
  lead: 'Remplissez ce que vous savez : votre employeur relit, complète à la main, puis signe. Un employeur peut aussi la préparer lui-même ici.',
  groups: { employer: 'L’employeur', employee: 'Le salarié', contract: 'Le contrat' },
  fields: {
    signatory: { label: 'Nom et prénom de la personne qui signe' },
    role: { label: 'Sa fonction' },
    employerName: { label: 'Raison sociale ou nom de l’employeur' },
    employerAddress: { label: 'Adresse du siège' },
    siret: { label: 'SIRET', hint: '14 chiffres. Un particulier ou un employeur étranger n’en a pas.' },
    activityCode: { label: 'Code NAF/APE' },
    employerPhone: { label: 'Téléphone de l’employeur' },
    employerEmail: { label: 'Adresse électronique de l’employeur' },
    employee: { label: 'Nom et prénoms du salarié' },
    birthDate: { label: 'Date de naissance' },
    birthPlace: { label: 'Lieu de naissance' },
    nationality: { label: 'Nationalité' },
    address: { label: 'Adresse du salarié' },
    contractStart: { label: 'Employé depuis le' },
    job: { label: 'Emploi occupé' },
    contractType: {
      label: 'Type de contrat',
      options: {
        permanent: 'À durée indéterminée',
        fixedTerm: 'À durée déterminée',
        temporary: 'De travail temporaire',
        training: 'D’apprentissage ou de professionnalisation',
        other: 'Autre',
      },
    },
    otherContract: { label: 'Si c’est un autre contrat, lequel' },
    contractEnd: { label: 'Date de fin du contrat', hint: 'Si le contrat en a une.' },
    weeklyHours: { label: 'Durée hebdomadaire de travail (heures)' },
    pay: { label: 'Rémunération brute mensuelle (euros)', hint: 'Elle n’est pas demandée.' },
    workPlace: { label: 'Lieu de travail' },
    contractState: {
      label: 'Le contrat est-il en cours ?',
      options: { running: 'Oui, il est en cours', ended: 'Non, il a pris fin' },
    },
    endedOn: { label: 'S’il a pris fin, à quelle date' },
    endReason: { label: 'S’il a pris fin, pour quel motif' },
  },
}

const minor: AnnexCopy<'minor'> = {
  title: 'Attestation sur l’honneur d’un mineur de 16 à 18 ans',
  lead: 'Pour qui a 16 ou 17 ans et souhaite exercer une activité professionnelle. Le mineur signe ; s’il n’est pas émancipé, un représentant légal signe aussi.',
  groups: { person: 'Le mineur', plan: 'L’activité souhaitée', guardian: 'Le représentant légal' },
  fields: {
    minorName: { label: 'Nom et prénoms' },
    birthDate: { label: 'Date de naissance' },
    birthPlace: { label: 'Lieu de naissance' },
    nationality: { label: 'Nationalité' },
    foreignerNumber: { label: 'Numéro étranger', hint: '10 chiffres.' },
    address: { label: 'Adresse' },
    age: { label: 'Âge', options: { '16': '16 ans', '17': '17 ans' } },
    plan: {
      label: 'Dans quel cadre',
      options: {
        employment: 'Emploi salarié',
        apprenticeship: 'Contrat d’apprentissage',
        professionalisation: 'Contrat de professionnalisation',
        internship: 'Stage',
        other: 'Autre',
      },
    },
    otherPlan: { label: 'Si c’est un autre cadre, lequel' },
    employerName: { label: 'Employeur, s’il est connu' },
    guardianName: { label: 'Nom et prénoms du représentant légal' },
    guardianQuality: {
      label: 'Sa qualité',
      hint: 'Père, mère, tuteur, aide sociale à l’enfance ou administrateur ad hoc.',
    },
  },
}

/** The words of the pages where an annex is filled. */
export const annexes = {
  employer,
  minor,
  tab: 'Pièces justificatives',
  nothingKept:
    'Rien n’est obligatoire : une case laissée vide devient une ligne à remplir à la main. Ce que vous écrivez ici n’est gardé nulle part.',
  prefilled: 'Nous avons repris ce que dit votre demande en cours. Vérifiez, et corrigez si besoin.',
  blank: 'Télécharger le modèle vierge',
  blankText: 'PDF, à remplir à la main.',
  prepare: 'Préparer le document',
  ready: 'Votre document est prêt',
  readyText:
    'Téléchargez-le, imprimez-le et faites-le signer. Il n’est pas gardé ici : quittez cette page, et il n’en reste rien.',
  download: 'Télécharger le document',
  change: 'Modifier ce que j’ai écrit',
}
