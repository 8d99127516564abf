import { expect, test } from 'vitest'
import { dayInWords } from '@/lib/format'
import { compareText } from './compareText'

const ok = { verdict: 'ok' }
const unread = { verdict: 'unread' }
const gap = (read: string) => ({ verdict: 'gap', read })
const spring = dayInWords('2024-05-02')
const first = dayInWords('2024-07-01')

test.each([
  ['contractStart', spring, 'par contrat à durée indéterminée depuis le 2 mai 2024, à Lyon', ok],
  ['contractStart', spring, 'Entrée : 02/05/2024', ok],
  ['contractStart', spring, 'Date 2024-05-02', ok],
  ['contractStart', first, 'à compter du 1er  juillet\n2024', ok],
  ['contractStart', first, 'À COMPTER DU 1ᵉʳ JUILLET 2024', ok],
  ['contractStart', spring, 'embauchée le 3 mai 2024, né le 12/04/1988', gap(dayInWords('2024-05-03'))],
  ['contractStart', spring, 'depuis le 3 mai 2024, avenant à partir du 4 juin 2025', unread],
  ['contractStart', spring, 'Fait à Lyon, le 23 novembre 2026', unread],
  ['contractStart', spring, 'depuis le 31/02/2024', unread],
  ['identityExpiry', spring, 'depuis le 3 mai 2024', unread],
  ['birthDate', dayInWords('1988-04-12'), 'née le 12.04.1988 à Olomouc', ok],
  ['emplois/b1/contractStart', spring, 'depuis le 3 mai 2024', gap(dayInWords('2024-05-03'))],
  ['weeklyHours', '18', 'pour une durée de travail de 14 heures par semaine', gap('14 h')],
  ['weeklyHours', '18', 'durée hebdomadaire : 18 h', ok],
  ['weeklyHours', '17,5', '17 h 30 par semaine', ok],
  ['weeklyHours', '35', '35,00 heures hebdomadaires, ouvert de 9 h à 18 h', ok],
  ['weeklyHours', '35', 'ouvert de 9 h à 18 h chaque semaine', unread],
  ['weeklyHours', '35', 'ouvert de 9 h à 18 h', unread],
  ['weeklyHours', '35', '151,67 heures par mois (durée hebdomadaire légale)', unread],
  ['weeklyHours', '35', 'durée hebdomadaire : 35h00', ok],
  ['weeklyHours', '17,5', '17h30 par semaine', ok],
  ['weeklyHours', '35', '35 h par semaine, 12 rue des Essais', ok],
  ['address', '3 rue du 8 mai 1945, 69003 Lyon', '12 rue du 8 mai 1945 69100 Villeurbanne', unread],
  ['hasChildren', 'Non', 'Contrat non renouvelable', unread],
  ['siret', '000 000 018 00010', 'SIRET 00000001800010 12 rue des Essais', ok],
  ['siret', '000 000 018 00010', 'SIRET : 000 000 034 00025.', gap('000 000 034 00025')],
  ['siret', '000 000 018 00010', 'Commande 12345678901234', unread],
  ['contractType', 'CDD', 'par contrat à durée déterminée', ok],
  ['contractType', 'CDI', 'Contrat de travail (CDD)', gap('CDD')],
  ['contractType', 'CDI', 'le CDD devient un CDI', ok],
  ['contractType', 'CDI', 'Contrat', unread],
  ['contractType', 'Intérim', 'mission d’intérim', ok],
  ['employerName', 'Travaux du Rhône Démo SAS', 'La société TRAVAUX DU RHONE DEMO (SAS), à Lyon', ok],
  ['employerName', 'Travaux du Rhône Démo SAS', 'La société Travaux de la Saône', unread],
  ['job', 'Conducteur d’engins', "conducteur d'engins", ok],
  ['address', '5 rue des Soieries, 69004 Lyon', '5, RUE DES SOIERIES 69004 LYON', ok],
  ['phone', '06 39 98 01 02', 'Tél. 06.39.98.01.02', ok],
  ['familyName', 'Παπαδόπουλος', 'M. Παπαδόπουλος', ok],
  ['job', '—', 'rien', unread],
])('%s %j in %j', (id, value, text, expected) => {
  expect(compareText({ id, term: '', value }, text)).toEqual(expected)
})
