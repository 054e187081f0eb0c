import { FORMAT, NOTEBOOK_VERSION, type Notebook } from '../../notebook';
import { observations } from './observations';

/** Ishøj 2016 in Danish. The plan's figures are its own judgements; the words are ours. */
export const da: Notebook = {
  format: FORMAT,
  version: NOTEBOOK_VERSION,
  engine: 1,
  id: 'ishoej-2016',
  title: 'Færre sygedagpengesager i 2016',
  language: 'da',
  template: { id: 'ishoej-2016', version: 1 },
  cells: [
    {
      id: 'indledning',
      kind: 'text',
      text: `# Færre sygedagpengesager i 2016

Ishøj · handleplan fra efteråret 2015 · mærkerne viser, hvad der er planens skøn, antaget og beregnet

Uden planen regner vi med **{{udenPlanen.helårspersoner.slut}}** helårspersoner i {{planen.måned}}. Med planens tre indsatser bliver det **{{planen.helårspersoner.slut}}**, og sager over 52 uger bliver **{{planen.langeSager.slut}}** mod {{udenPlanen.langeSager.slut}} uden planen. Ishøjs plan ventede selv {{planen.helårspersoner.mål}} og {{planen.langeSager.mål}}. Træk i skyderne, og se, hvad der sker, hvis en indsats virker mindre eller mere end ventet.`,
    },
    { id: 'kurve-helaarspersoner', kind: 'scenario', plan: 'plan', measure: 'fte' },
    { id: 'kurve-lange-sager', kind: 'scenario', plan: 'plan', measure: 'long' },
    {
      id: 'forbundne-kar',
      kind: 'text',
      text: `## Forbundne kar

En sag, der slutter tidligt, bliver ikke en lang sag senere. Derfor hænger indsatserne sammen. Hver for sig giver de tre indsatser {{planen.tidlig.alene}}, {{planen.midt.alene}} og {{planen.lange.alene}} helårspersoner i {{planen.måned}}. Tilsammen giver de {{planen.helårspersoner.ændring}}. Forskellen på {{planen.samspil}} er samspil: Den samme sag kan kun afsluttes én gang.

I {{planen.måned}} giver beregningen {{planen.helårspersoner.slut}} helårspersoner, men {{planen.helårspersoner.gennemsnit}} som gennemsnit af hele året, for effekten vokser måned for måned. Ishøjs plan siger {{planen.helårspersoner.mål}}, men ikke, hvilket af de to den mener.`,
    },
    {
      id: 'plan',
      kind: 'plan',
      name: 'planen',
      baseline: 'uden-planen',
      start: '2015-11-02',
      rampWeeks: 8,
      month: '2016-12',
      reading: 'month',
      initiatives: [
        {
          id: 'tidlig',
          phase: 'Den tidlige indsats',
          title: 'Screening og rundbordssamtaler',
          actions: [
            'Nye sager screenes, så de kan slutte hurtigere',
            'Flere rundbordssamtaler på arbejdspladserne, så delvise raskmeldinger kommer tidligere',
          ],
          status: 'Begge dele er i gang',
          stated: '5 % færre sager, ca. 12 helårspersoner',
          from: 0,
          to: 8,
          measure: 'fte',
          percent: 5,
          planPercent: 5,
          mostPercent: 15,
        },
        {
          id: 'midt',
          phase: 'Mellemperioden',
          title: 'Rettidige sagsskridt og kortere forlængelser',
          actions: [
            'Lægepapirer og sagsskridt er på plads i rette tid',
            'Faste krav til indholdet af hvert sagsskridt',
            'Alle sager, der skal forlænges ved uge 22, går til teamchefen',
            'Kortere forlængelser ved uge 22',
          ],
          status:
            'Teamchefens gennemgang er i gang; kravene til sagsskridt udvikles undervejs; de kortere forlængelser kommer gradvist',
          stated: '10 % færre sager, ca. 24 helårspersoner',
          from: 8,
          to: 22,
          measure: 'fte',
          percent: 10,
          planPercent: 10,
          mostPercent: 25,
        },
        {
          id: 'lange',
          phase: 'Lange sager',
          title: 'Fornyet stillingtagen',
          actions: [
            'Hver sag over 52 uger vurderes på ny: afslut, tilbyd jobafklaringsforløb eller ressourceforløb, eller forlæng',
            'Grundlaget forelægges teamchefen',
          ],
          status: 'Løbende; alle lange sager er gennemgået én gang',
          stated: '33 % færre lange sager, fra ca. 45 til ca. 30',
          from: 52,
          to: null,
          measure: 'long',
          percent: 33,
          planPercent: 33,
          mostPercent: 60,
        },
      ],
      goals: [
        { measure: 'fte', value: 195 },
        { measure: 'long', value: 30 },
      ],
      showGoals: true,
      uncertainty: {
        show: true,
        effectLow: 50,
        effectHigh: 125,
        inflowLow: 95,
        inflowHigh: 105,
        swing: 5,
        memory: 90,
      },
    },
    {
      id: 'uden-planen',
      kind: 'baseline',
      name: 'udenPlanen',
      data: 'data',
      table: 'national',
      window: 1,
      level: null,
      inflowPercent: 0,
      yearEndRise: { on: false, percent: 10 },
      rules: {},
    },
    {
      id: 'data',
      kind: 'data',
      name: 'data',
      source: {
        file: 'ishoej-2015.csv',
        origin: 'constructed',
        columns: {
          period: 'Måned',
          fte: 'Helårspersoner',
          long: 'Sager over 52 uger',
          inflow: 'Nye sager',
        },
        lines: { lines: 14, loaded: 12, rejected: 0 },
      },
      observations,
    },
    {
      id: 'forbehold',
      kind: 'text',
      text: `## Hvad tallene kan, og hvad de ikke kan

- Procenterne er jobcenterets **vurderinger**, ikke målinger. Planen regner dem af antallet af sager og sætter dem lig med helårspersoner; det gør beregningen her også.
- Tallene svinger af sig selv. Et niveau på {{udenPlanen.helårspersoner.start}} ligger i omtrent to af tre tilfælde inden for ± {{udenPlanen.udsving}}, ellers længere væk. En effekt på 5 % kan derfor være svær at se i en enkelt måned.
- "Uden planen" betyder, at den hidtidige praksis fortsætter, og at niveauet bliver, hvor det er. Bliver de lange sager ved med at stige, som de gjorde i Ishøj i 2015, bliver begge kurver højere.
- Ingen af planens indsatser virker direkte i uge 22–52. Det, der sker dér, følger af, at færre sager når så langt.`,
    },
  ],
};
