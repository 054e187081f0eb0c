/** Danish, the source language of the interface. `{name}` stands for a parameter. */
export const da = {
  // header
  'header.library': 'Vis alle notesbøger',
  'header.commands': 'Kommandoer',
  'header.undo': 'Fortryd',
  'header.redo': 'Gentag',
  'header.import': 'Indlæs data',
  'header.otherLanguage': 'English',
  'header.share': 'Del',

  // save
  'save.saved': 'Gemt kl. {time}',
  'save.waiting': 'Gemmer …',
  'save.untouched': 'Gemmes her på computeren, når du ændrer noget',
  'save.conflict': 'Ændret i et andet vindue; her gemmes ikke',
  'save.failed': 'Kunne ikke gemmes: Browseren gav ikke plads',
  'save.reopen': 'Hent den nyeste',
  'save.keepCopy': 'Gem denne som kopi',
  'save.again': 'Prøv igen',

  // notices
  'notice.close': 'Luk besked',
  'notice.saved.asMine': 'Notesbogen er nu din egen kopi. Den, du fik linket fra, ser ikke dine ændringer.',
  'notice.link.foreign':
    'Adressen indeholder ikke en notesbog fra Forbundne Kar. Kontrollér linket, eller vælg en notesbog herunder.',
  'notice.link.newer':
    'Linket er lavet med en nyere udgave af Forbundne Kar. Genindlæs siden for at få den nyeste udgave, eller vælg en notesbog herunder.',
  'notice.link.broken':
    'Linket er beskåret eller beskadiget og kan ikke åbnes. Bed afsenderen om at sende det igen, eller vælg en notesbog herunder.',
  'notice.link.large':
    'Linket rummer mere, end en notesbog kan fylde, og er ikke åbnet. Vælg en notesbog herunder.',
  'notice.document.foreign': 'Linket rummer ikke en notesbog fra Forbundne Kar. Vælg en notesbog herunder.',
  'notice.document.newer':
    'Notesbogen er lavet med en nyere udgave af Forbundne Kar. Genindlæs siden for at få den nyeste udgave.',
  'notice.document.broken':
    'Notesbogen i linket er beskadiget og kan ikke åbnes. Bed afsenderen om at sende det igen.',
  'notice.document.large':
    'Notesbogen i linket har for mange celler til at kunne åbnes. Vælg en notesbog herunder.',
  'notice.document.mended':
    'Noget i notesbogen var beskadiget og er erstattet af standardværdier. Kontrollér skyderne, før du bruger tallene.',
  'notice.engine.other':
    'Notesbogen er gemt med en anden udgave af modellen, så tallene kan være en smule anderledes end dengang.',
  'notice.store.notSaved':
    'Notesbogen kunne ikke gemmes, så den bliver åben. Kopiér et link med Del, hvis du vil beholde den.',
  'notice.store.unreadable':
    'Den gemte notesbog kunne ikke læses. Den er lagt til side, så intet er slettet, og skabelonen er åbnet i stedet.',
  'notice.store.unavailable':
    'Browseren lader ikke siden gemme (måske et privat vindue). Du kan arbejde, men intet huskes; del et link for at beholde det.',
  'shared.label': 'Delt notesbog',
  'shared.explanation':
    'Du læser en delt notesbog. Skyderne virker, men intet gemmes, og dine egne notesbøger er urørte.',
  'shared.keep': 'Gem som min',
  'dialog.close': 'Luk',

  // library
  'library.title': 'Notesbøger',
  'library.own': 'Dine notesbøger',
  'library.empty': 'Du har ikke gemt nogen endnu. Åbn en skabelon, og ændr noget; så gemmes den her.',
  'library.saved': 'Gemt kl. {time}',
  'library.delete': 'Slet',
  'library.deleteNamed': 'Slet {title}',
  'library.deleteSurely': 'Ja, slet for altid',
  'library.keep': 'Behold',
  'library.templates': 'Skabeloner',
  'library.privacy':
    'Notesbøger gemmes kun i denne browser på denne computer. Siden sender ingen tal nogen steder hen.',
  'template.ishoej-2016': 'Ishøjs handleplan fra 2015: tre indsatser mod 195 helårspersoner',

  // provenance
  'provenance.legend': 'Hvor tallene kommer fra',
  'provenance.data': 'data',
  'provenance.plan': 'planens skøn',
  'provenance.assumption': 'antagelse',
  'provenance.computed': 'beregnet',
  'provenance.data.long': 'Data: talt i den indlæste fil',
  'provenance.plan.long': 'Planens skøn: står i planen og er ikke målt',
  'provenance.assumption.long': 'Antagelse: sat for at kunne regne',
  'provenance.computed.long': 'Beregnet af modellen ud fra data, skydere og antagelser',
  'figure.unknown': 'Der findes intet tal med navnet {reference}',
  'cell.failed': 'Denne celle kunne ikke vises. Resten af notesbogen er i orden.',
  'cell.unknown': 'Denne celle ({kind}) kommer fra en nyere udgave. Den vises ikke, men er gemt uændret.',

  // key figures
  'key.region': 'Nøgletal',
  'key.fte': 'Helårspersoner, {month}',
  'key.long': 'Sager over 52 uger, ultimo {month}',
  'key.mean': 'Gennemsnit {year}, helårspersoner',
  'key.net': 'Nettoudgift {year} (højeste sats)',
  'key.netOwn': 'Nettoudgift {year} (egen pris)',
  'key.short.fte': 'Helårspersoner',
  'key.short.long': 'Over 52 uger',
  'key.short.mean': 'Snit {year}',
  'key.short.net': 'Netto {year}',
  'key.against': 'uden: {value}',

  // panel
  'panel.label': 'Skydere',
  'panel.show': 'Skydere',
  'panel.hide': 'Luk skydere',
  'panel.assumptions': 'Forudsætninger',
  'panel.planValue': 'planen: {percent}',
  'panel.aloneFte': 'Alene i {month}: {fte} helårspersoner',
  'panel.aloneLong': 'Alene i {month}: {long} lange sager, {fte} helårspersoner',
  'panel.unattainable': 'Kan højst give {percent}; der regnes med det',
  'panel.inflow': 'Tilgang af nye sager',
  'panel.inflowUnchanged': 'uændret: 0 %',
  'panel.inflowNote': 'Gælder både med og uden planen',
  'panel.yearEnd': 'Stigning ved årets udgang',
  'panel.yearEndNote': '{percent} tilgang i november og december',
  'panel.goals': 'Vis planens egne mål',
  'panel.uncertainty': 'Vis usikkerhed',
  'panel.uncertaintyNote': '{draws} beregninger med forskellig effekt og tilgang',
  'panel.uncertaintyDrawing': 'Beregner: {percent}',
  'panel.uncertaintyFailed': 'Usikkerheden kunne ikke beregnes ({reason}). Kurverne er i orden.',
  'uncertainty.change': 'Antagelser om usikkerheden',
  'uncertainty.effect': 'Effekt, i procent af skyderens tal',
  'uncertainty.inflow': 'Tilgang, i procent af den nuværende',
  'uncertainty.swings': 'Udsving i tilgangen fra uge til uge, i procent',
  'uncertainty.effectLow': 'mindst',
  'uncertainty.effectHigh': 'højst',
  'uncertainty.inflowLow': 'mindst',
  'uncertainty.inflowHigh': 'højst',
  'uncertainty.swing': 'typisk udsving',
  'uncertainty.memory': 'heraf stadig ugen efter',
  'uncertainty.refused': 'Skriv et helt tal fra {least} til {most}. Indtil da regnes der med {value}.',
  'uncertainty.note':
    'Vi kender ingen kilde til disse tal; de er antagelser. Skyderens tal regnes for det mest sandsynlige. Det typiske udsving er en standardafvigelse. Sagstallet svinger også af sig selv; det er ikke med i båndet.',
  'panel.reading': 'Sådan læses procenterne',
  'panel.backToPlan': 'Tilbage til planens tal',
  'reading.month': 'Hver for sig, niveau i {month}',
  'reading.year': 'Hver for sig, snit af {year}',
  'weeks.between': 'uge {from}–{to}',
  'weeks.from': 'over {from} {from|uge|uger}',

  // curves
  'curve.title.fte': 'Helårspersoner',
  'curve.title.long': 'Sager over 52 uger',
  'curve.unit.fte': 'gennemsnit i måneden',
  'curve.unit.long': 'antal ved månedens udgang',
  'curve.baseline': 'uden planen',
  'curve.plan': 'planen',
  'curve.goal': 'planens mål',
  'curve.short.baseline': 'uden',
  'curve.short.plan': 'planen',
  'curve.short.goal': 'mål',
  'curve.start': 'planen starter',
  'curve.summary.fte': 'I {month} giver planen {plan} helårspersoner mod {baseline} uden planen.',
  'curve.summary.long':
    'Ved udgangen af {month} giver planen {plan} {plan|sag|sager} over 52 uger mod {baseline} uden planen.',
  'curve.summary.goal': 'Planens eget mål er {goal}.',
  'curve.band':
    'I 9 af 10 beregninger ligger planen mellem {low} og {high}, og den giver mellem {least} og {most} færre end uden planen.',
  'curve.bandAlike':
    'I 9 af 10 beregninger ligger planen mellem {low} og {high}, og den giver {most} færre end uden planen.',
  'curve.reached':
    'Planens mål nås i {times} af 100 beregninger, og i {counted} af 100, når de tilfældige udsving i antallet af sager regnes med.',
  'times.most': 'flere end 99',
  'times.least': 'færre end 1',
  'curve.summary.observed': 'Punkterne er de indlæste tal.',
  'curve.summary.constructed': 'Punkterne er en konstrueret serie, der ender ved planens tal.',
  'curve.table': 'Vis tallene som tabel',
  'curve.download': 'Hent som CSV',
  'table.month': 'Måned',
  'table.observed': 'Indlæst',
  'table.constructed': 'Konstrueret',
  'table.baseline': 'Uden planen',
  'table.plan': 'Planen',
  'table.low': 'Planen, nedre grænse',
  'table.high': 'Planen, øvre grænse',
  'table.incomplete': 'ikke hele måneden',

  // study errors
  'study.data.wrong':
    'Nogle perioder overlapper hinanden, eller et tal er under 0, så der kan ikke regnes. Ret filen, og indlæs den igen.',
  'study.data.missing': 'Der er ingen data at regne på. Indlæs en CSV med helårspersoner pr. måned.',
  'study.fte.missing':
    'Ingen måned har et tal for helårspersoner, så der kan ikke regnes. Vælg en anden kolonne til helårspersoner.',
  'study.register.missing':
    'Udtrækket giver ingen måned med et tal for helårspersoner, så der kan ikke regnes. Kontrollér startdato og slutdato, eller hent flere sager og hele måneder.',
  'study.fte.zero': 'Helårspersoner er 0 i den nyeste måned, så der kan ikke regnes. Kontrollér kolonnen.',
  'study.long.aboveFte':
    'Der er flere lange sager end helårspersoner i den nyeste måned. Kontrollér, at de to kolonner ikke er byttet om.',
  'study.plan.beforeData':
    'Planens måned ligger før de nyeste tal, så der er intet at fremskrive. Indlæs ældre tal eller en plan, der rækker længere frem.',
  'study.plan.tooFar': 'Planens måned ligger mere end ti år efter de nyeste tal. Indlæs nyere tal.',

  // plan
  'plan.title': 'Planen',
  'plan.reading.month':
    'Hver procent læses som det, indsatsen giver alene, målt på niveauet i {month}. Indsatserne begynder {start} og er fuldt indfaset efter {ramp} {ramp|uge|uger} (start og indfasning er antagelser). Procenterne er planens skøn; hvor mange flere sager der så må slutte i de uger, regner modellen ud.',
  'plan.reading.year':
    'Hver procent læses som det, indsatsen giver alene, målt på gennemsnittet af {year}. Indsatserne begynder {start} og er fuldt indfaset efter {ramp} {ramp|uge|uger} (start og indfasning er antagelser). Procenterne er planens skøn; hvor mange flere sager der så må slutte i de uger, regner modellen ud.',
  'plan.status': 'Status, da planen blev skrevet',
  'plan.stated': 'Planens skøn',
  'plan.now': 'I beregningen nu',
  'plan.exits': '{percent} højere afslutningstakt i de uger',
  'plan.unattainable': 'mere end {percent} kan ikke nås',

  // baseline
  'baseline.title': 'Uden planen',
  'baseline.explanation':
    '"Uden planen" er, hvad der sker, når den hidtidige praksis fortsætter: Niveauet bliver, hvor det var i {month}. Modellen følger sagerne uge for uge efter varighed, så færre sager tidligt bliver til færre lange sager senere.',
  'baseline.fte': 'Helårspersoner',
  'baseline.long': 'Sager over 52 uger',
  'baseline.inflow': 'Nye sager om ugen',
  'baseline.scaleBelow': 'Varighedstabel under 52 uger',
  'baseline.scaleFrom': 'Varighedstabel fra 52 uger',
  'baseline.change': 'Skift forudsætninger for "uden planen"',
  'baseline.table': 'Varighedstabellens form',
  'baseline.window': 'Niveauet sættes efter',
  'baseline.windowLast': 'den nyeste måned',
  'baseline.windowMean': 'gennemsnittet af de {window} nyeste',
  'baseline.fitError':
    'Målt på {months} {months|indlæst periode|indlæste perioder} ligger {months|den|de} i gennemsnit {fte} helårspersoner fra det niveau, der regnes med.',
  'baseline.tableNote':
    'Ingen kommune offentliggør sin egen varighedstabel. Landets form bygger på sager efter varighed i juli 2011 og august 2012; de andre er antagelser. Skift mellem dem, og se, at svaret næsten ikke flytter sig.',
  'table.life.national': 'Landet 2011–12',
  'table.life.A': 'A: mellem (antagelse)',
  'table.life.B': 'B: mange korte sager (antagelse)',
  'table.life.C': 'C: få korte sager (antagelse)',
  'table.life.F': 'F: svag afgang ved uge 22 (antagelse)',
  'calibration.inflow.absent':
    'Filen har ingen tilgang, så tilgangen er regnet ud fra niveauet og varighedstabellen (antagelse).',
  'calibration.inflow.impossible':
    'Den indlæste tilgang passer ikke til niveauet: Så få eller så mange nye sager kan ikke give det antal. Tilgangen er i stedet regnet ud fra niveauet. Kontrollér kolonnen.',
  'calibration.long.absent':
    'Filen har ingen lange sager, så deres andel er taget fra varighedstabellen (antagelse).',
  'calibration.long.impossible':
    'De indlæste lange sager er færre, end der når 52 uger efter tabellen; det nærmeste mulige er brugt.',

  // the law
  'rules.title': 'Regler og satser',
  'rules.intro':
    'Nettoudgiften er regnet med de satser og den refusion, der gælder på hver dato. Hvert tal kan rettes. Regler, der ændrer antallet af sager, er slået fra, indtil I slår dem til, for deres virkning er ikke opgjort nogen steder.',
  'rules.municipality':
    'Kommunen samlet i {year}, når også jobafklaring regnes med: {plan} med planen, {baseline} uden.',
  'rules.extent': 'Her vises reglerne fra {from} til {to}.',
  'rules.extentAll': 'Her vises alle regler, også dem uden for beregningens år.',
  'rules.showAll': 'Vis alle regler',
  'rules.restoreAll': 'Sæt alt tilbage til kildens tal',
  'rules.group.rate': 'Satser og pris',
  'rules.group.reimbursement': 'Statens refusion',
  'rules.group.duration': 'Hvor længe man kan få sygedagpenge',
  'rules.group.employer': 'Arbejdsgiverperiode',
  'rules.average': 'Egen gennemsnitspris, kr. om ugen pr. fuldtidsperson',
  'rules.averageNone':
    'Tom: Den højeste sats bruges. Den faktiske gennemsnitspris er lavere, så brug forskellen mere end niveauet, eller skriv jeres egen pris.',
  'rules.averageUsed':
    'Svarer til {perYear} kr. pr. helårsperson. Bruges på alle datoer i stedet for satserne herunder.',
  'rules.name.weeklyRate': 'Højeste sats {year}',
  'rules.name.reimbursement2008': 'Refusion 2008–2009',
  'rules.name.reimbursement2010': 'Refusion 2010',
  'rules.name.reimbursement2011': 'Refusion 2011–2015',
  'rules.name.reimbursement2016': 'Refusion fra årsskiftet 2015/16',
  'rules.name.durationLimit52': 'Grænsen på 52 uger',
  'rules.name.reassessment2014': 'Revurdering efter 22 uger',
  'rules.name.reducedRate2027': 'Nedsat sats i stedet for jobafklaring',
  'rules.name.prolongation2020': 'Forlængelse under covid-19',
  'rules.name.employerPeriod2007': 'Arbejdsgiveren betaler, til juni 2008',
  'rules.name.employerPeriod2008': 'Arbejdsgiveren betaler, 2008–2011',
  'rules.name.employerPeriod2012': 'Arbejdsgiveren betaler, fra 2012',
  'rules.about.reimbursementSplit':
    'Staten betalte mere for aktive uger (tilbud eller gradvis tilbagevenden) end for passive. Hvor mange uger der var aktive, er ikke kendt.',
  'rules.about.reimbursement2016': 'Staten betaler mindre, jo længere sagen varer.',
  'rules.about.durationLimit52':
    'Retten ophørte efter 52 uger, hvis den ikke blev forlænget. Når reglen er slået til, falder de afslutninger væk på den dato, hvor den ophører.',
  'rules.about.reassessment2014':
    'Sager, der ikke forlænges, går videre til jobafklaring. Når reglen er slået til, regnes udgiften til jobafklaring med i "kommunen samlet".',
  'rules.about.reducedRate2027':
    'Efter lovudkastet afskaffes jobafklaring, og de, der ikke forlænges, bliver på sygedagpenge til en lavere sats. Den endelige lov er ikke set; tallene er antagelser.',
  'rules.about.prolongation2020':
    'De, der skulle videre til jobafklaring, blev {months} {months|måned|måneder} længere på sygedagpenge. Kun til oplysning; der regnes ikke med det.',
  'rules.about.employerPeriod':
    'Kommunens uger begynder først bagefter. Bruges i uret fra første sygedag herunder.',
  'rules.figure.weekly': 'kr. om ugen',
  'rules.figure.steps': 'Staten betaler',
  'rules.figure.passiveSteps': 'Staten betaler, passive uger',
  'rules.figure.activeSteps': 'Staten betaler, aktive uger',
  'rules.figure.activeShare': 'aktive uger, %',
  'rules.figure.fromWeek': 'fra uge',
  'rules.figure.spreadWeeks': 'fordelt over, uger',
  'rules.figure.shareOfExits': 'andel af ugernes afslutninger, %',
  'rules.figure.rateShare': 'sats, % af den højeste',
  'rules.figure.life': 'Varighed i jobafklaring: {life}.',
  'rules.life.same': 'som på sygedagpenge',
  'rules.life.own': 'egen tabel',
  'rules.figure.returningShare': 'kommer tilbage fra jobafklaring, %',
  'rules.figure.calendarDays': 'kalenderdage',
  'rules.steps.first': 'fra første uge',
  'rules.steps.from': 'fra uge',
  'rules.steps.share': '%',
  'rules.steps.fromNumber': 'trin {number}, fra uge',
  'rules.steps.shareFrom': 'fra uge {week}, %',
  'rules.between': '{from} – {to}',
  'rules.since': 'fra {from}',
  'rules.switch': 'Regn med reglen',
  'rules.switchedBy2027': 'Slået til, fordi reglen for 2027 bygger på den',
  'rules.off': 'slået fra',
  'rules.changed': 'ændret',
  'rules.expected': 'ventet',
  'rules.restore': 'Tilbage til kildens tal',
  'rules.restoreNamed': 'Tilbage til kildens tal: {name}',
  'rules.source': 'Kilde: {source}',
  'rules.alternative': 'En anden kilde siger {weekly} kr. ({source}).',
  'rules.certainty.high': 'Sikker (officiel tekst)',
  'rules.certainty.medium': 'Mindre sikker (sekundær kilde)',
  'rules.certainty.low': 'Usikker kilde',
  'rules.certainty.assumption': 'Antagelse',
  'rules.refused': 'Skriv et tal fra {least} til {most}.',
  'rules.refusedWhole': 'Skriv et helt tal fra {least} til {most}.',
  'rules.still': 'Der regnes stadig med {value}.',
  'clocks.title': 'De tre ure',
  'clocks.note':
    'Modellen tæller en sags uger fra den første uge, kommunen betaler. Loven tæller også fra to andre tidspunkter. Sådan ligger de pr. {date}:',
  'clocks.firstSickDay': 'Fra første sygedag',
  'clocks.firstSickDayOffset':
    '{weeks} {weeks|uge|uger} foran: de {days} {days|dag|dage}, arbejdsgiveren betaler',
  'clocks.longOffset': 'Tæl 52 uger fra første sygedag',
  'clocks.longOffsetNote':
    'Så bliver en sag lang tidligere. Er jeres lange sager talt fra første betalte uge, springer kurven, hvor de indlæste tal slutter.',
  'clocks.paidWeek': 'Fra første betalte uge',
  'clocks.paidWeekOffset': '0 uger: modellens eget ur',
  'clocks.reassessment': 'Revurderingen falder i sagens uge {from}–{to}.',
  'clocks.noReassessment': 'Ingen revurdering efter 22 uger på den dato.',
  'clocks.support': 'Fra første uge på offentlig ydelse',
  'clocks.supportOffset': '{weeks} {weeks|uge|uger} foran i gennemsnit; refusionen tæller herfra',
  'clocks.entryPositions': 'Regn med uger på ydelse før sagen',
  'clocks.entryShare': 'af sagerne, %',
  'clocks.entryWeeks': 'uger før sagen',
  'clocks.entryRest': 'De andre {share}: {weeks} {weeks|uge|uger}.',
  'clocks.entryNote':
    'Til at begynde med 14 %, for 86 % kommer fra beskæftigelse (ministerienotat 24.1.2012). Ugerne er en antagelse.',

  // data
  'data.title': 'Data',
  'data.constructed': 'Konstrueret serie.',
  'data.constructedNote':
    'Planens egen tabel er ikke bevaret. Kun de sidste tal, 243 helårspersoner og 45 lange sager, står i planen; resten er lavet til at passe. Erstat serien med jeres egne tal.',
  'data.from': 'Fra {file}.',
  'data.leftOut':
    'De indlæste måneder fulgte ikke med linket ({file}). Niveauet, de gav, er med, så beregningen er den samme.',
  'data.extent': '{count} {count|periode|perioder}, {from} til {to}.',
  'data.lines': '{lines} {lines|linje|linjer} i filen: {loaded} indlæst, {rejected} afvist.',
  'data.linesAbout':
    'Omkring {lines} {lines|linje|linjer} i filen: omkring {loaded} indlæst, {rejected} afvist.',
  'data.columns': 'Læst som: {columns}.',
  'data.column': '"{column}" som {role}',
  'data.show': 'Vis månederne',
  'data.withUnit': '{label} ({unit})',
  'data.files': 'Samlet af {files}.',
  'data.filters': 'Kun rækker hvor {filters}.',
  'data.filter': '{column} = {equals}',
  'data.corrections': 'Rettet ved indlæsningen: {corrections}.',
  'data.correction.encoding': 'tegnsæt {value}',
  'data.correction.twiceEncoded': 'dobbeltkodede bogstaver rettet',
  'data.correction.delimiter': 'skilletegn "{value}"',
  'data.correction.quote': 'anførselstegn {value}',
  'data.correction.sheet': 'ark "{value}"',
  'data.correction.table': 'tabel nr. {value}',
  'data.correction.firstLine': 'tabellen begynder på linje {value}',
  'data.correction.headerRows': '{value} {value|linje|linjer} med overskrifter',
  'data.correction.unpivot': 'perioder vendt til rækker',
  'data.correction.type': '{column} læst som {value}',
  'data.correction.decimal': '{column} med {value} som decimaltegn',
  'data.correction.droppedZeros': '{column}: {value} deler tusinder, og slettede nuller er sat på igen',
  'data.correction.threeDigits': '{column}: {value} før tre cifre deler tusinder, ellers decimaler',
  'data.correction.dateOrder': '{column}: {value}',
  'data.correction.year': '{column} regnet fra år {value}',
  'data.correction.bracketed': '{column}: tal i parentes er {value}',
  'data.correction.bracketed.negative': 'negative',
  'data.correction.bracketed.positive': 'positive',
  'data.correction.dashIsZero': '{column}: en streg er 0',
  'data.register':
    'Talt af et udtræk af sager fra {from} til {to}; antal under {threshold} er diskretioneret.',
  'data.registerGap': 'Huller på højst {days} {days|dag|dage} mellem en persons sager er lukket.',
  'data.replace': 'Erstat med jeres egne tal',
  'role.period': 'periode',
  'role.fte': 'helårspersoner',
  'role.long': 'lange sager',
  'role.inflow': 'nye sager',
  'role.cases': 'igangværende sager',
  'role.outflow': 'afgang',
  'role.spending': 'forbrug',
  'role.budget': 'budget',
  'role.series': 'sideløbende tal',

  // import
  'import.title': 'Indlæs data',
  'import.drop': 'Træk filer hertil, eller vælg dem',
  'import.hint':
    'CSV, Excel (xlsx), tekst eller JSON fra fx Jobindsats og Danmarks Statistik: helårspersoner (fuldtidspersoner) pr. måned, og gerne sager over 52 uger og nye sager. Filerne bliver på din computer.',
  'import.choose': 'Vælg filer',
  'import.chooseOther': 'Vælg en anden fil',
  'import.reading': 'Læser {name} …',
  'import.cancel': 'Annullér',
  'import.use': 'Brug tallene',
  'import.unchanged': 'Det, der stod på siden, er ikke ændret.',
  'import.failed': 'Filen kunne ikke læses: {reason}',
  'import.understood': 'Sådan er {name} forstået',
  'import.encoding': 'Tegnsæt',
  'import.delimiter': 'Skilletegn',
  'import.decimal': 'Decimaltegn',
  'import.delimiter.;': 'semikolon',
  'import.delimiter.,': 'komma',
  'import.delimiter.tab': 'tabulator',
  'import.delimiter.|': 'lodret streg',
  'import.delimiter.; ': 'semikolon og mellemrum',
  'import.delimiter., ': 'komma og mellemrum',
  'import.delimiter. ': 'mellemrum',
  'import.delimiter.:': 'kolon',
  'import.delimiter.~': 'tilde',
  'import.delimiter.^': 'cirkumfleks',
  'import.delimiter.§': 'paragraftegn',
  'import.mark.,': 'komma',
  'import.mark..': 'punktum',
  'import.mark.none': 'ingen decimaler',
  'import.account':
    '{lines} {lines|linje|linjer} = {loaded} indlæst + {rejected} afvist + {header} overskrift + {notes} {notes|note|noter} + {blank} {blank|tom|tomme}',
  'import.account.label': 'Linjer',
  'import.roles': 'Hvad er hvad?',
  'import.none': 'ingen',
  'import.filter': 'Kun rækker hvor',
  'import.filterAll': 'alle rækker',
  'import.where': '{column}, hvor {where} = {equals}',
  'import.result': 'Perioder til beregningen',
  'import.summed': 'Lagt sammen over {columns}.',
  'import.summedMore': 'Lagt sammen over {columns} og {count} {count|kolonne|kolonner} mere.',
  'import.summedColumn': '{column} ({values})',
  'import.totals': '{count} {count|sumrække|sumrækker} er udeladt, så intet tælles to gange.',
  'import.newest': 'de nyeste {shown} af {count}',
  'import.issues': 'Bemærk',
  'import.rejected': 'Afviste linjer ({count})',
  'import.rejectedLine': 'Linje',
  'import.rejectedText': 'Tekst',
  'import.rejectedReason': 'Årsag',
  'import.rows': 'Filens første rækker',
  'import.notes': 'Noter i filen',
  'import.type.number': 'tal',
  'import.type.period': 'periode',
  'import.type.date': 'dato',
  'import.type.text': 'tekst',
  'import.type.code': 'kode',
  'import.moved':
    'Planen flyttes med: Den starter {start} og læses i {month}. Planens egne mål skjules, for de hører til Ishøjs tal.',
  'import.kept':
    'Planens datoer passer til tallene og bliver stående. Planens egne mål skjules, for de hører til Ishøjs tal.',
  'import.level': 'Niveauet sættes efter {month}: {fte} helårspersoner.',
  'import.pastedName': 'Indsatte celler',
  'import.paste': 'Sæt ind',
  'import.pasteHint': 'Kopiér celler i Excel, og tryk Ctrl+V her',
  'import.addFiles': 'Tilføj filer',
  'import.cancelReading': 'Stop indlæsningen',
  'import.files': 'Filer',
  'import.file.reading': 'læses: {percent}',
  'import.file.failed': 'kunne ikke læses',
  'import.file.counting': 'regnes',
  'import.file.read': '{rows} {rows|række|rækker}, {periods} {periods|periode|perioder}',
  'import.file.remove': 'Fjern {name}',
  'import.file.order':
    'Filerne samles efter område og periode. Er de uenige om et tal, gælder filen med de nyeste perioder.',
  'import.status.failed': '{name} kunne ikke læses.',
  'import.status.counting': 'Regner …',
  'import.status.read': '{name} er læst: {count} {count|periode|perioder}.',
  'import.remembered': 'Læst som sidst ({file}, {date}).',
  'import.restart': 'Læs forfra',
  'import.forget': 'Glem det',
  'import.resetCorrections': 'Nulstil rettelser',
  'import.unpivot': 'Vend perioder til rækker',
  'import.unpivotWhy': '{count} {count|periode|perioder} står som {count|kolonne|kolonner}, {from} til {to}.',
  'import.unpivotBack': 'Lad perioderne stå som kolonner',
  'import.encoding.utf-8': 'UTF-8',
  'import.encoding.windows-1252': 'Windows-1252 (ældre Windows)',
  'import.encoding.macintosh': 'Mac Roman (ældre Mac)',
  'import.encoding.ibm850': 'CP850 (DOS)',
  'import.encoding.ibm865': 'CP865 (DOS, nordisk)',
  'import.encoding.utf-16le': 'UTF-16 LE',
  'import.encoding.utf-16be': 'UTF-16 BE',
  'import.runnerUp': '{name} (næstbedste bud)',
  'import.quiteSure': 'ret sikkert',
  'import.unsure': 'usikkert',
  'import.sheet': 'Ark',
  'import.table': 'Tabel',
  'import.tableAt': '{title} (linje {line}, {rows} {rows|række|rækker})',
  'import.mark.mixed': 'blandet',
  'import.more': 'Flere indstillinger',
  'import.quote': 'Anførselstegn',
  'import.quote.double': 'dobbelt (")',
  'import.quote.single': "enkelt (')",
  'import.firstLine': 'Tabellens første linje',
  'import.headerRows': 'Linjer med overskrifter',
  'import.severity.error': 'Fejl:',
  'import.severity.warning': 'Tjek:',
  'import.severity.info': 'Til orientering:',
  'import.jump': 'Vis linje {line}',
  'import.issuesMore': '{count} {count|bemærkning|bemærkninger} mere er ikke vist.',
  'import.choice.is': '{example} er {value}',
  'import.choice.dayFirst': 'Dagen står først',
  'import.choice.monthFirst': 'Måneden står først',
  'import.choice.repair': 'Ret bogstaverne',
  'import.choice.readAs': 'Læs som {name}',
  'import.choice.divideBy': 'Skil kolonner ved "{delimiter}"',
  'import.choice.table': 'Læs tabellen på linje {line}: {title}',
  'import.year': 'Årstal for {column}',
  'import.useYear': 'Brug året',
  'import.rowsShown': '{shown} af {count}',
  'import.typeOf': 'Type for {column}',
  'import.decimalIs': 'decimaltegn: {mark}',
  'import.missing': '{count} mangler',
  'import.missing.empty': 'tom',
  'import.missing.notAvailable': 'oplyses ikke',
  'import.missing.notApplicable': 'kan ikke forekomme',
  'import.missing.nil': 'streg',
  'import.missing.withheld': 'diskretioneret',
  'import.missing.pending': 'ikke offentliggjort endnu',
  'import.missing.error': 'regnefejl',
  'import.missing.total': 'sumrække',
  'import.missing.unreadable': 'kan ikke læses',
  'import.personal.cpr': 'CPR-numre: bruges ikke',
  'import.personal.birthDate': 'fødselsdatoer: bruges ikke',
  'import.personal.phone': 'telefonnumre: bruges ikke',
  'import.personal.name': 'personnavne: bruges ikke',
  'import.personal.address': 'adresser: bruges ikke',
  'import.personal.caseNumber': 'sagsnumre: vises ikke',
  'import.isTotal': 'i alt',
  'import.isLarger': 'større område',
  'import.moreColumns': 'Vis flere kolonner ({count} tilbage)',
  'import.rejectedMore': '{count} {count|linje|linjer} mere er afvist.',
  'import.notesAbove': 'Over tabellen',
  'import.notesBelow': 'Under tabellen',
  'import.area': 'Kommune eller område',
  'import.areaAll': 'alle lagt sammen',
  'import.areaUnknown': 'Området findes ikke i filen. Vælg et fra listen.',
  'import.areaRemembered': '{area} er valgt, fordi du valgte det sidst.',
  'import.moreFilters': '{count} {count|kolonne|kolonner} mere',
  'import.further': 'Flere tal',
  'import.furtherMeasures': 'Flere mål: igangværende sager, afgang, forbrug, budget',
  'import.series': 'Sideløbende tal, fx ledighed eller nabokommunen',
  'import.seriesWhy':
    'De gemmes ved siden af jeres egne tal, så de kan sammenlignes. De ændrer ikke beregningen.',
  'import.seriesName': 'Sideløbende tal {number}',
  'import.seriesCalled': 'Navn',
  'import.seriesSource': 'Kolonne',
  'import.seriesArea': 'Område',
  'import.seriesSameArea': 'det samme som ovenfor',
  'import.perThousand': 'Pr. 1.000 af',
  'import.seriesRemove': 'Fjern {name}',
  'import.seriesAdd': 'Tilføj sideløbende tal',
  'import.showAll': 'Vis alle {count} {count|periode|perioder}',
  'import.showNewest': 'Vis kun de nyeste {count}',
  'import.joinIssues': 'Mellem filerne',
  'import.gone':
    '{name} kan ikke læses. Er filen flyttet, ændret eller åben i et andet program, så vælg den igen. Er det en mappe, så åbn den, og træk filerne hertil.',
  'import.obstacle.file': 'Fjern først de filer, der ikke kunne læses.',
  'import.obstacle.corrections': 'Tag den seneste rettelse tilbage først.',
  'import.obstacle.error': 'Ret først det, der er markeret som fejl.',
  'import.answers': 'Du har valgt:',
  'import.answer.undo': 'Fortryd: {answer}',
  'import.answer.noRegister': 'ikke et udtræk af sager',
  'import.absent.withheld': 'skjult',
  'import.absent.missing': 'mangler',
  'import.withheldNote': 'Skjult: Antallet er under grænsen, eller det ville røbe et antal, der er det.',
  'import.consequence': 'Det betyder tallene for planen',

  // a register of cases
  'register.title': 'Et udtræk af sager',
  'register.intro':
    'Hver række ligner en sag. Sagerne tælles her på computeren; enkelte sager vises, gemmes og deles aldrig, og små antal diskretioneres.',
  'register.start': 'Startdato',
  'register.end': 'Slutdato',
  'register.endNone': 'ingen: alle sager er åbne',
  'register.endByDuration': 'startdato + {column}',
  'register.cause': 'Årsag til afslutning',
  'register.person': 'Person eller sagsnummer',
  'register.personColumn': 'kun til at samle en persons sager; vises og gemmes ikke',
  'register.personNote': 'Bruges kun her og nu til at se, hvilke sager der er den samme persons.',
  'register.endIs': 'Slutdatoen er',
  'register.endIs.lastDay': 'sidste dag med ydelse',
  'register.endIs.firstDayWithout': 'første dag uden ydelse',
  'register.gap': 'Saml sager med et hul på højst (dage)',
  'register.gapNone': 'samles ikke',
  'register.from': 'Tæl fra og med',
  'register.to': 'Tæl til og med',
  'register.threshold': 'Vis ikke antal under',
  'register.decided':
    'Sådan er udtrækket talt, siden dets tal blev hentet eller brugt første gang. Talt på en anden måde kunne de to tabeller holdes op mod hinanden og røbe små antal.',
  'register.countAnew': 'Tæl på en anden måde',
  'register.countAnewWhy':
    'Gør det kun, hvis ingen andre har fået de første tal. Den nye tabel træder i stedet for den gamle.',
  'register.release': 'Ingen har fået de første tal: tæl om',
  'register.isNone': 'Det er ikke et udtræk af sager',
  'register.counts': 'Sagerne som antal',
  'register.account':
    '{rows} {rows|række|rækker} = {used} {used|sag|sager} talt + {merged} samlet efter et hul + {parallel} parallelle + {outside} uden for perioden + {rejected} afvist',
  'register.fewer': 'færre end {limit}',
  'register.about': 'ca. {count}',
  'register.window': 'Talt fra {from} til {to} (dagen før er den sidste).',
  'register.noGap': 'Ingen huller mellem sager er lukket.',
  'register.withGap': 'Huller på højst {days} {days|dag|dage} er lukket.',
  'register.withheldCount':
    '{count} tal er diskretioneret (under {threshold}, eller de ville røbe et sådant).',
  'register.rejected': '{count} {count|sag|sager} er ikke talt (linje {lines}):',
  'register.months': 'Måned for måned',
  'register.series.fte': 'fuldtidspersoner',
  'register.series.stock': 'åbne ved månedens slutning',
  'register.series.long': 'heraf over 52 uger',
  'register.series.inflow': 'nye',
  'register.series.outflow': 'afsluttede',
  'register.durations': 'Varighedstabel',
  'register.noDurations': 'Der er for få sager til at vise dem efter varighed.',
  'register.duration': 'Varighed',
  'register.week': 'uge {week}',
  'register.weeks': 'uge {from}–{to}',
  'register.risk': 'sagsuger i alt',
  'register.events': 'afsluttede',
  'register.download': 'Hent varighedstabel (CSV)',
  'register.fileName': '{name} varighedstabel.csv',
  'register.stock': 'Åbne sager efter varighed den {date}',
  'register.cases': 'sager',
  'register.weeksAndOver': 'uge {from} og derover',
  'register.table': 'En varighedstabel',
  'register.tableIntro':
    'Filen er talt af et udtræk af sager i forvejen. Dens tal bruges som udtrækkets egne.',
  'register.tableWithheld': 'Små antal er diskretioneret i filen. Det kan ikke gøres om her.',
  'register.tableExact':
    'Filen har de præcise tal. Antal under {threshold}, og dem der ville røbe dem, diskretioneres her.',
  'register.issues': 'Om optællingen',
  'register.columns': 'Udtrækkets kolonner',
  'register.noRows': 'Rækkerne vises ikke, for hver af dem er en persons sag.',

  // share
  'share.title': 'Del notesbogen',
  'share.explanation':
    'Linket rummer hele notesbogen. Modtageren ser de samme tal og kan flytte skyderne uden at ændre noget hos dig.',
  'share.link': 'Link til notesbogen',
  'share.copy': 'Kopiér link',
  'share.copied': 'Linket er kopieret.',
  'share.copyYourself': 'Browseren tillod ikke kopiering. Linket er markeret; tryk Ctrl+C.',
  'share.withMonths': 'Tag {count|den|de} {count} {count|indlæst periode|indlæste perioder} med (kun sumtal)',
  'share.noServer': 'Linket sendes ikke til nogen server.',
  'share.without':
    'Uden dem følger kun niveauet med, og beregningen bliver den samme. Linket sendes ikke til nogen server.',
  'share.fromFile': 'Siden er åbnet som en fil. Linket virker kun, hvor filen ligger samme sted.',
  'share.long':
    'Linket er på {count} tegn. Outlook kan knække lange links; prøv det, før du sender det bredt.',
  'share.tooLong':
    'Linket er på {count} tegn, og det er mere, end mange mailprogrammer kan sende. Send det uden perioderne.',

  'notice.store.newer':
    'Din notesbog er gemt med en nyere udgave af siden og er urørt. Genindlæs siden for at få den nyeste udgave; skabelonen er åbnet imens.',
  'notice.shared.noImport': 'Gem notesbogen som din, før du indlæser egne tal.',
  'data.own': 'Tallene er jeres egne ({file}). Indsatserne og deres procenter er Ishøjs plan.',
  'import.implausible':
    'Niveauet er {fte}. I hele landet er der omkring 70.000–90.000 på sygedagpenge. Kontrollér, at kolonnen er den rigtige.',
  'import.dotThousands': 'punktum skiller tusinder',
  'import.dotDecimal': 'punktum er decimaltegn',
  'import.levelMean':
    'Niveauet sættes efter gennemsnittet af de {window} nyeste til og med {month}: {fte} helårspersoner.',
  'baseline.explanationMean':
    '"Uden planen" er, hvad der sker, når den hidtidige praksis fortsætter: Niveauet bliver gennemsnittet af de {window} nyeste til og med {month}. Modellen følger sagerne uge for uge efter varighed, så færre sager tidligt bliver til færre lange sager senere.',
  'issue.column.cpr':
    'Kolonnen {column} ligner CPR-numre og bruges ikke. Fjern den i kilden, og hent kun sumtal.',
  'issue.column.birthDate':
    'Kolonnen {column} ligner fødselsdatoer og bruges ikke. Fjern den i kilden, eller hent aldersgrupper i stedet.',
  'issue.column.phone': 'Kolonnen {column} ligner telefonnumre og bruges ikke. Fjern den i kilden.',
  'issue.column.personName': 'Kolonnen {column} ligner navne på personer og bruges ikke. Fjern den i kilden.',
  'issue.column.address': 'Kolonnen {column} ligner adresser og bruges ikke. Fjern den i kilden.',
  'issue.column.caseNumber':
    'Kolonnen {column} ligner sagsnumre. Den vises og gemmes ikke; den bruges kun til at samle en persons sager. Fjern den ellers i kilden.',
  'issue.text.cpr':
    '{count} {count|linje|linjer} uden for tabellen ser ud til at rumme et CPR-nummer. {count|Nummeret|Numrene} er skjult her; slet {count|det|dem} i kilden.',
  'issue.register.noDates':
    'Filen er ikke et sagsudtræk: Der er ikke to kolonner med datoer. Hent startdato og slutdato for hver sag.',
  'issue.register.noOrder':
    'Filen er ikke et sagsudtræk: Ingen kolonne med datoer ligger efter en anden. Kontrollér startdato og slutdato.',
  'issue.register.noNames':
    'Filen ligner ikke et sagsudtræk. Er den det, så kald kolonnerne startdato og slutdato.',
  'issue.register.noPerson':
    'Ingen kolonne siger, hvis sagen er. Parallelle sager tælles derfor hver for sig, og tekniske ophør kan ikke samles.',
  'issue.register.laterWindow':
    'Udtrækket mangler sager, der sluttede tidligt. Opgørelsen begynder derfor {from}, da den første sag slutter.',
  'issue.register.lastingDays':
    'Kolonnen {column} siger, hvor mange dage hver sag varede. Sagen slutter så mange dage efter sin startdato; er sagen åben, skal feltet være tomt.',
  'issue.register.lastingWeeks':
    'Kolonnen {column} siger, hvor mange uger hver sag varede. Sagen slutter så mange uger efter sin startdato; er sagen åben, skal feltet være tomt.',
  'issue.register.lastingMonths':
    'Kolonnen {column} siger, hvor mange måneder hver sag varede. Sagen slutter så mange måneder efter sin startdato; er sagen åben, skal feltet være tomt.',
  'issue.register.onlyOpen':
    'Udtrækket har kun åbne sager, så tilgang og afgang kan ikke tælles. Sagerne er talt efter varighed den {date}, da den nyeste begyndte. Hent også de afsluttede sager.',
  'issue.register.rejected':
    '{count} {count|sag|sager} er ikke talt med. Se {count|linjen og grunden|linjerne og grundene}.',
  'issue.case.noStart': 'Sagen har ingen startdato. Udfyld den i kilden.',
  'issue.case.startUnreadable': 'Startdatoen kan ikke læses. Skriv den som 2015-11-02.',
  'issue.case.endUnreadable': 'Slutdatoen kan ikke læses. Skriv den som 2015-11-02, eller lad den stå tom.',
  'issue.case.endBeforeStart': 'Sagen slutter, før den begynder. Ret datoerne i kilden.',
  'issue.case.tooOld': 'Sagen er begyndt for mere end 50 år siden. Kontrollér startdatoen.',
  'issue.count.withheld':
    'Diskretioneret: Antallet er under grænsen, eller det ville røbe et antal, der er det.',

  // what the importer found in a file
  'issue.file.empty': 'Filen {name} er tom. Eksportér den igen, og kontrollér, at udtrækket gav rækker.',
  'issue.file.xls': '{name} er en ældre Excel-fil. Åbn den i Excel, og gem den som xlsx eller CSV UTF-8.',
  'issue.file.xlsb': '{name} er en binær Excel-fil (xlsb). Åbn den i Excel, og gem den som xlsx.',
  'issue.file.locked':
    '{name} er beskyttet med adgangskode. Åbn den i Excel, fjern adgangskoden, og gem en kopi.',
  'issue.file.broken':
    '{name} ser ud til at være beskadiget eller afkortet. Hent den igen, eller gem den på ny i Excel.',
  'issue.file.inflates':
    '{name} fylder mere end {limit} MB pakket ud. Slet de ark, der ikke skal bruges, eller del tabellen op.',
  'issue.file.ods': '{name} er et regneark fra LibreOffice. Åbn det, og gem det som xlsx eller CSV.',
  'issue.file.zip': '{name} er en pakket fil. Pak den ud, og vælg filen med tabellen.',
  'issue.file.pdf': '{name} er en PDF. Hent tallene som CSV eller xlsx fra kilden i stedet.',
  'issue.file.document':
    '{name} er et dokument. Kopiér tabellen i det, og indsæt den her, eller hent tallene som CSV.',
  'issue.file.mail': '{name} er en mail. Gem den vedhæftede fil, og vælg den.',
  'issue.file.image': '{name} er et billede. Hent tallene bag det som CSV eller xlsx.',
  'issue.file.parquet': '{name} er en Parquet-fil. Eksportér tabellen som CSV.',
  'issue.file.statistics': '{name} er en fil fra SPSS, Stata eller SAS. Eksportér tabellen derfra som CSV.',
  'issue.file.database': '{name} er en database. Eksportér den tabel, du skal bruge, som CSV.',
  'issue.file.json': '{name} er JSON, men rummer ingen tabel. Hent samme udtræk som CSV.',
  'issue.file.html':
    '{name} er en webside uden en tabel med tal. Find linket til CSV på siden, og hent filen derfra.',
  'issue.file.xml': '{name} er XML. Åbn den i Excel, og gem den som xlsx eller CSV UTF-8.',
  'issue.json.broken': '{name} begynder som JSON, men er afkortet eller beskadiget. Hent filen igen.',
  'issue.json.tooLong':
    '{name} er JSON på mere end {limit} MB. Hent samme udtræk som CSV, eller del det op, fx efter år.',
  'issue.json.tooBig':
    '{name} ville blive til {rows} {rows|række|rækker}; højst {limit} kan læses fra JSON. Hent færre kategorier, eller hent tabellen som CSV.',
  'issue.json.nested':
    '{count} {count|celle|celler} rummer flere værdier på én gang og står som {count|den|de} er i filen. Hent tabellen med én værdi pr. celle.',
  'issue.html.table': 'Filen er en webside, og tabellen i den er læst. Kontrollér, at det er den rigtige.',
  'issue.clipboard.empty':
    'Der er ingen tabel at indsætte. Markér cellerne i regnearket, kopiér dem, og prøv igen.',
  'issue.sheet.chosen':
    'Der er {count} {count|tabel|tabeller} i filen. "{sheet}" er læst, fordi den har flest rækker med tal; du kan vælge en anden.',
  'issue.sheet.unknown': '"{sheet}" findes ikke i filen. Vælg en af de tabeller, der er i den.',
  'issue.sheet.merged':
    '{count} {count|flettet celle|flettede celler} er foldet ud, så værdien står i hver række og kolonne. Kontrollér overskrifterne.',
  'issue.sheet.hidden':
    '{count} {count|skjult eller bortfiltreret række|skjulte eller bortfiltrerede rækker} er læst med. Slet {count|den|dem} i Excel, hvis {count|den|de} ikke skal tælle.',
  'issue.sheet.errors':
    '{count} {count|celle|celler} rummer en fejl fra Excel, {count|nemlig|den første er} i række {row} ({example}). {count|Den|De} regnes som manglende; ret {count|den|dem} i Excel.',
  'issue.sheet.uncalculated':
    '{count} {count|formel|formler} har intet gemt resultat, {count|nemlig|den første er} i række {row}. Åbn filen i Excel, gem den, og prøv igen.',
  'issue.file.jobindsatsError':
    '{name} er et svar fra Jobindsats om, at nøglen er forkert eller udløbet. Forny nøglen, og hent filen igen.',
  'issue.file.binary': '{name} er ikke tekst. Eksportér tabellen som CSV, og prøv igen.',
  'issue.file.tooBig': '{name} er større end 500 MB. Del udtrækket op, fx efter år.',
  'issue.file.longLine':
    'Første linje i {name} fylder mere end 8 MB, så filen er ikke en tabel i linjer. Eksportér den igen som CSV.',
  'issue.file.tooWide':
    '{name} har {columns} {columns|kolonne|kolonner}; højst {limit} kan læses. Kontrollér skilletegn og udtræk.',
  'issue.encoding.windows1252':
    'Filen er læst som Windows-1252 (et ældre dansk tegnsæt). Kontrollér, at æ, ø og å ser rigtige ud.',
  'issue.encoding.damaged':
    '{count} tegn var gået tabt, før filen kom hertil (�). Eksportér den igen som UTF-8.',
  'issue.encoding.twice':
    'Teksten ser dobbeltkodet ud: "{example}" skal nok være "{repaired}". Vælg at rette den her, eller eksportér igen som UTF-8.',
  'issue.newline.mixed': 'Linjerne slutter på forskellig vis; alle er læst. Du skal ikke gøre noget.',
  'issue.delimiter.none':
    'Intet skilletegn er fundet, så filen er læst som én kolonne. Ventede du flere, så eksportér med semikolon.',
  'issue.delimiter.unsure':
    'Skilletegnet er usikkert: "{delimiter}" er valgt. Kontrollér kolonnerne herunder.',
  'issue.header.none':
    'Filen har ingen overskrifter; {columns} {columns|kolonne|kolonner} er nummereret. Vælg selv, hvad {columns|den|de} rummer.',
  'issue.header.empty': 'Kolonne {position} har ingen overskrift og kaldes "{name}".',
  'issue.header.duplicate': 'Overskriften på kolonne {position} findes allerede; den kaldes "{name}".',
  'issue.table.noRows': 'Tabellen har ingen rækker. Kontrollér udtrækket.',
  'issue.grid.cut': 'Her vises {shown} af {rows} {rows|række|rækker}; beregningen bruger alle.',
  'issue.quote.stray':
    'Linje {row}: Et anførselstegn passer ikke og er læst som tekst: {raw}. Ret det i kilden, hvis cellen er forkert.',
  'issue.rows.rejected':
    '{count} {count|linje|linjer} kunne ikke læses, {count|nemlig|den første er} linje {line}. Se listen over afviste linjer.',
  'issue.row.tooLong': 'Linje {line} fylder mere end 8 MB og er ikke læst. Her står dens begyndelse.',
  'issue.row.short':
    'Linje {line} har {found} {found|felt|felter}, tabellen har {expected}. Tilføj de manglende i kilden.',
  'issue.row.long':
    'Linje {line} har {found} {found|felt|felter}, tabellen har {expected}. Sæt anførselstegn om felter med skilletegn i.',
  'issue.row.strayQuote':
    'Linje {line} har et anførselstegn, der ikke lukkes; derfor passer felterne ikke ({found} af {expected}). Ret det i kilden.',
  'issue.file.utf32':
    '{name} er gemt som UTF-32, som næsten intet program bruger. Gem den som UTF-8, og prøv igen.',
  'issue.encoding.older':
    'Filen er læst med et ældre tegnsæt ({encoding}). Kontrollér, at æ, ø og å ser rigtige ud.',
  'issue.encoding.unsure':
    'Tegnsættet er usikkert: {encoding} er valgt, men det kan også være {runnerUp}. Kontrollér æ, ø, å og særlige tegn, og vælg eventuelt et andet.',
  'issue.delimiter.rare':
    'Kolonnerne er skilt ved "{delimiter}", som er usædvanligt. Kontrollér kolonnerne, og vælg et andet skilletegn, hvis de er forkerte.',
  'issue.delimiter.oneColumn':
    'Filen er læst som én kolonne af tal, men "{runnerUp}" kan også skille to kolonner. Vælg skilletegnet selv, hvis det er forkert.',
  'issue.quote.apostrophe': "Cellerne står i apostroffer ('), som er taget væk. Du skal ikke gøre noget.",
  'issue.quote.strayMore':
    '{count} {count|linje|linjer} mere har anførselstegn, der ikke passer, {count|nemlig|den første er} linje {line}. {count|Den|De} er læst som tekst; ret {count|den|dem} i kilden, hvis {count|cellen er forkert|cellerne er forkerte}.',
  'issue.header.width':
    'Overskriften på linje {row} har {found} {found|felt|felter}, men rækkerne har {expected}. Kontrollér, at navnene står over de rigtige kolonner.',
  'issue.header.otherDelimiter':
    'Overskriften på linje {row} bruger et andet skilletegn end rækkerne og er delt i {columns} {columns|navn|navne}. Kontrollér dem.',
  'issue.rows.surplus':
    '{count} {count|linje|linjer} har flere felter end tabellens {expected}, {count|nemlig|den første er} linje {line}. De overskydende er tomme og udeladt; kontrollér, at cellerne står i de rigtige kolonner.',
  'issue.tables.several':
    'Filen rummer {count} {count|tabel|tabeller}. Den på linje {line} med {rows} {rows|række|rækker} er læst; vælg en anden, hvis det er den, du skal bruge.',
  'issue.blocks.column':
    'Filen er {count} {count|tabel|tabeller} med samme overskrift, læst som én. Titlen over hver tabel står i kolonnen {name}.',
  'issue.row.otherTable':
    'Linje {line} hører til en anden tabel i filen. Vælg den tabel, hvis du skal bruge den.',
  'issue.row.headerAgain': 'Linje {line} gentager overskriften. Du skal ikke gøre noget.',
  'issue.number.ambiguous':
    '{column}: "{example}" er læst som {value}: {mark}. Det kunne også være {other}; er det rigtigt, så ret decimaltegnet for kolonnen.',
  'issue.number.text':
    'Linje {row}, {column}: "{raw}" er ikke et tal og regnes som manglende. Ret cellen, hvis tallet findes.',
  'issue.number.inBrackets':
    '{column}: {count} {count|celle|celler} har tallet i parentes, fx "{example}". Det kan betyde minus, så {count|den|de} regnes som manglende. Vælg, hvad parentesen betyder.',
  'issue.number.bracket':
    '{column}: {count} {count|celle|celler} har noget i parentes efter tallet, fx "{example}". Tallet er læst som {value}; parentesen er ikke brugt.',
  'issue.number.footnote':
    '{column}: {count} {count|celle|celler} har et notetegn, fx "{example}", som er læst som {value}. Se, hvad noten siger.',
  'issue.number.trailingMinus':
    '{column}: {count} {count|celle|celler} har minus efter tallet, fx "{example}", som er læst som {value}.',
  'issue.number.units':
    '{column}: {count} {count|celle|celler} har en anden enhed end "{unit}", fx "{example}", og regnes som manglende. Brug én enhed i hele kolonnen.',
  'issue.missing.nil':
    '{column}: "{example}" står i {count} {count|celle|celler} og regnes som manglende. Hos Danmarks Statistik betyder det nul; vælg det, hvis det også gælder her.',
  'issue.missing.withheld':
    '{column}: {count} {count|celle|celler} er diskretioneret, fx "{example}", og regnes som manglende, ikke som 0.',
  'issue.missing.error':
    '{column}: {count} {count|celle|celler} er regnefejl fra et regneark, fx "{example}". Ret formlen, og eksportér igen.',
  'issue.number.droppedZeros':
    '{column}: "{example}" er læst som {value}. Et regneark kan have slettet nuller til sidst i {count} {count|celle|celler}; så er tallet {other}. Vælg det rigtige.',
  'issue.number.mixedMarks':
    '{column}: {count} {count|celle|celler}, fx "{example}", er læst som {value}, for andre tal i kolonnen har decimaler. Det kan også være {other}. Se linje {lines}, og vælg det rigtige.',
  'issue.number.wholeKept':
    '{column}: {count} hele tal under 1.000, fx {example}, er læst, som de står. Har et regneark slettet nuller i dem, er de for små.',
  'issue.number.shortened':
    '{column}: {count} {count|celle|celler} er forkortet af et regneark, fx "{example}", som er læst som {value}. De sidste cifre mangler; vis alle cifre i regnearket, og gem igen.',
  'issue.number.converted':
    '{column}: {count} {count|celle|celler} har en anden enhed, fx "{example}", og er regnet om til {unit}.',
  'issue.number.withoutUnit':
    '{column}: {count} {count|celle|celler} har ingen enhed, fx "{example}". {count|Den|De} er læst i {unit}, som de andre. Skriv enheden i overskriften, hvis det er forkert.',
  'issue.missing.narrow':
    '{column}: {count} {count|celle|celler} viser kun {example}, fordi kolonnen var for smal i regnearket. Gør den bredere, og gem igen.',
  'issue.period.marked':
    '{column}: {count} {count|periode|perioder} har et notetegn, fx "{example}". Tallene kan være foreløbige; se, hvad noten siger.',
  'issue.period.shortYear':
    '{column}: "{example}" er læst som {period}. Er det en dag i måneden, så skriv datoen helt ud.',
  'issue.date.worded': '{column}: "{example}" er læst som {date}. Skriv datoen, hvis en anden dag er ment.',
  'issue.period.longer':
    '{column}: {count} {count|række|rækker} gælder længere perioder end de andre, fx "{example}". {count|Den regnes som en sumrække|De regnes som sumrækker}, så intet tælles to gange.',
  'issue.period.overlap':
    '{column}: perioder på {months} {months|måned|måneder} overlapper hinanden. De må ikke lægges sammen; kun hver periode, der slutter, hvor den næste begynder, kan bruges: {kept} i alt.',
  'issue.period.overlapLeft':
    '{column}: {count} {count|periode|perioder} overlapper nyere perioder og er udeladt: {periods}.',
  'issue.cells.more': '{column}: {count} {count|celle|celler} mere kunne ikke læses; kun de første er nævnt.',
  'issue.date.order':
    '{column}: "{example}" er læst som {date}, altså dagen først. Er måneden først, så vælg det for kolonnen.',
  'issue.date.open':
    '{column}: {count} {count|celle|celler} med "{example}" er læst som, at der ikke er nogen slutdato endnu. Du skal ikke gøre noget.',
  'issue.period.joined': '{column} har fået sit årstal fra {year} og bruges som periode.',
  'issue.period.yearGiven': '{column} regnes fra år {year}, som du har valgt.',
  'issue.category.filled':
    '{column} er kun udfyldt, hvor en kategori begynder; {count} {count|tom celle|tomme celler} har fået kategorien over.',
  'issue.total.rows':
    '{count} {count|række|rækker} er {count|sum|summer} af andre eller større områder, {count|nemlig|den første er} linje {line}. {count|Den|De} lægges ikke sammen med de andre, så intet tælles to gange.',
  'issue.total.unnamed':
    'Linje {row} har ingen betegnelse, men tallene er summen af rækkerne over. Den regnes som sumrække.',
  'issue.total.suspected':
    '{column}: "{text}" er lig med summen af de andre i alle {count} {count|periode|perioder}. Er det en sum, så vælg én kategori, ellers tælles alt to gange.',
  'issue.month.partial':
    '{column}: {count} {count|måned|måneder} er kun delvis dækket af uger og er udeladt: {periods}.',
  'issue.rate.mean':
    '{column} er andele, som ikke kan lægges sammen. Der er taget et simpelt gennemsnit; vælg helst én kategori.',
  'issue.rate.unsaid':
    '{column} ligner procenter, som ikke kan lægges sammen. Der er taget et simpelt gennemsnit; vælg helst én kategori. Er det et antal, så kald kolonnen fx "Antal ledige".',
  'issue.mapping.misfit': '{column}: "{text}" findes ikke længere som sidst. Vælg noget andet.',
  'issue.join.areas':
    '{name} gælder et andet område ("{area}") end den første fil ("{other}"). Kontrollér, at de hører sammen.',
  'issue.join.lengths':
    '{name} har {count} {count|periode|perioder}, der ikke er på {kept} {kept|måned|måneder}; {count|den|de} er udeladt. Hent {count|den|dem} med samme periodelængde.',
  'issue.join.disagrees':
    '{period}, {measure}: {name} siger {value}, {other} siger {before}. Tallet fra {name} er brugt.',
  'issue.join.more': 'Filerne er uenige om {count} tal mere; den nyeste fil er brugt.',
  'issue.period.unreadable':
    'Linje {row}, {column}: "{raw}" er ikke en periode, så rækken bruges ikke. Skriv den som 2015M11.',
  'issue.period.total': 'Linje {row}: "{raw}" er en sumrække og er udeladt.',
  'issue.period.weeks':
    '{column} rummer uger. De er fordelt på måneder efter dage: gennemsnit vægtes, antal deles med en syvendedel pr. dag.',
  'issue.period.noYear':
    '{column} har intet årstal ("{example}"). Angiv året, eller hent tallene med årstal.',
  'issue.period.split':
    '{column} er en del af året ("{example}"), og året står ikke i filen. Angiv det, eller hent tallene med årstal.',
  'issue.period.missing':
    'Ingen kolonne er valgt som periode. Vælg den kolonne, der rummer måned, kvartal eller år.',
  'issue.period.inHeader':
    'Perioderne står som {count} {count|kolonne|kolonner} ({first} til {last}). Vend dem til rækker, eller hent tabellen med én række pr. periode.',
  'issue.period.inTwoColumns':
    '{year} er kun en del af perioden; resten står i {part}. Vælg {part} som periode.',
  'issue.measure.missing':
    'Intet mål er valgt. Vælg mindst én kolonne til helårspersoner, lange sager eller tilgang.',
  'issue.measure.share':
    '"{name}" er en andel, ikke et antal, og kan ikke være {measure}. Vælg en kolonne med antal.',
  'issue.measure.thousands':
    '"{name}" er i tusinder; tallene er ganget med 1.000. Vælg en anden kolonne, hvis det er forkert.',
  'issue.measure.thousandsAbove':
    '"{name}" er ganget med 1.000, fordi der over tabellen står: {above}. Er tallene allerede hele personer, så slet linjen i filen.',
  'issue.measure.cumulated':
    '"{name}" løber op fra årets begyndelse. Hver periode er regnet som forskellen til den forrige; vælg en anden kolonne, hvis det er forkert.',
  'issue.measure.rising':
    '{column}: Tallene stiger gennem hvert år og begynder forfra i januar. Er de år til dato, så hent dem pr. måned, ellers tælles det samme flere gange.',
  'issue.budget.yearly':
    '{column} er det samme tal i alle årets perioder. Er det hele årets budget, tælles det flere gange; hent det fordelt på perioder.',
  'issue.measure.lacking':
    '{column}: {measure} har ingen række i {count} {count|periode|perioder}, hvor der er andre tal: {periods}. Hent de rækker, der mangler.',
  'issue.measure.unsaid':
    '"{name}" siger ikke, hvad der er talt, og er læst som {measure}. Kontrollér i kilden, eller vælg en anden kolonne.',
  'issue.measure.persons':
    '"{name}" er læst som {measure}, men kan være alle berørte personer, som der er flere af. Vælg helst fuldtidspersoner.',
  'issue.measure.spells':
    '"{name}" tæller forløb, og en person kan have flere. Det er læst som {measure}; vælg helst fuldtidspersoner.',
  'issue.measure.touched':
    '"{name}" er alle, der har fået ydelsen i perioden, altså flere end {measure}. Vælg helst fuldtidspersoner.',
  'issue.measure.part': '"{name}" er kun en del af {measure}. Vælg en kolonne med dem alle.',
  'issue.measure.otherBenefit':
    '"{name}" gælder en anden ydelse end sygedagpenge. Kontrollér valget af {measure}.',
  'issue.measure.several':
    '"{name}" er valgt som {measure}, men {count} andre passer lige så godt: {others}. Kontrollér valget.',
  'issue.measure.added':
    '{column}: {category} rummer forskellige mål, som er lagt sammen til {measure}. Vælg én kategori i {category}.',
  'issue.total.differs':
    'Linje {line}, {column}: "{text}" er {total}, men delene giver {sum}. Delene er brugt; mangler nogle, så vælg "{text}". Det gælder {count} {count|række|rækker}.',
  'issue.total.crossing':
    '{kept} og {left} tæller de samme personer hver for sig. {kept} er brugt, og {rows} {rows|række|rækker} efter {left} er udeladt. Vælg én kategori.',
  'issue.bands.overlap':
    '{column}: "{text}" og "{other}" overlapper, så nogle tælles to gange. Vælg én kategori, eller hent grupper, der ikke overlapper.',
  'issue.bands.turned':
    '{column}: Et regneark har lavet intervaller om til datoer: "{example}" var {from}-{to} ({kinds} {kinds|kategori|kategorier}, {count} {count|celle|celler}). Hent filen igen, og indlæs den uden at gemme den i Excel.',
  'issue.cells.withheld':
    '{period}: {missing} {missing|celle|celler} i {column} er diskretioneret, så summen af de {present} andre er for lav. Vælg et større område eller færre kategorier.',
  'issue.column.missing': 'Talkolonnen {column} findes ikke i filen. Vælg en anden til {measure}.',
  'issue.measure.noRows': 'Ingen rækker passer til valget for {measure}. Kontrollér område og kategori.',
  'issue.rows.withoutPeriod':
    '{count} {count|række|rækker} har ingen periode i {column} og er ikke brugt. Udfyld {count|den|dem}, hvis {count|den|de} skal med.',
  'issue.period.mixedLengths':
    '{column} blander periodelængder. Perioder på {kept} {kept|måned|måneder} er brugt; {count} {count|række|rækker} er udeladt: {periods}.',
  'issue.period.duplicate':
    '{count} {count|periode|perioder} står flere gange uden kategori: {periods}. Den nederste række er brugt; slet de andre.',
  'issue.rows.repeated':
    'I {count} {count|periode|perioder} har flere rækker samme kategorier: {periods}. De er lagt sammen; kontrollér for dubletter.',
  'issue.rows.absent':
    '{column}: {count} {count|kategori|kategorier} har ingen række i nogle af perioderne: {categories}. Summen er for lav i {periods}, hvis de ikke er 0. Hent de rækker, der mangler.',
  'issue.rows.absentMany':
    '{column}: {count} {count|kategori|kategorier} har ingen række i nogle af perioderne: {categories} og {more} {more|anden|andre}. Summen er for lav i {periods}, hvis de ikke er 0. Hent de rækker, der mangler.',
  'issue.period.gap':
    '{count} {count|periode|perioder} mangler mellem den første og den sidste: {periods}. Hent {count|den|dem}, eller regn med et hul i rækken.',
  'issue.cells.missing':
    '{period}: {missing} {missing|celle|celler} i {column} mangler, så summen af {present} {present|anden|andre} er for lav. Find {missing|tallet|tallene}.',
  'issue.count.negative':
    '{column} er negativ i {count} {count|periode|perioder}, først {period} ({value}). Kontrollér kilden.',
  'issue.count.fraction':
    '{column} er ikke hele tal i {count} {count|periode|perioder}, først {period} ({value}). Er det gennemsnit, er det i orden.',

  // what the steps of a table say
  'issue.formula.empty': 'Der står ingen formel. Skriv en, fx [Antal] * 1,5.',
  'issue.formula.unfinished': 'Formlen slutter for tidligt. Der mangler noget ved tegn {character}.',
  'issue.formula.unexpected': '"{text}" kan ikke stå her (tegn {character}). Ret formlen.',
  'issue.formula.unclosed': '"{text}" ved tegn {character} bliver ikke lukket. Sæt det, der mangler.',
  'issue.formula.dotNumber':
    '{text} kan læses på to måder (tegn {character}). Skriv tusinder uden punktum og decimaler med komma.',
  'issue.formula.comma':
    'Kommaet ved tegn {character} skiller ikke. Sæt semikolon mellem værdierne: MAKS(1;2).',
  'issue.formula.percent':
    'Procenttegnet ved tegn {character} kan kun stå efter et tal. Gang i stedet med fx 5%.',
  'issue.formula.chain': 'To sammenligninger i træk (tegn {character}). Skriv OG(a<b;b<c).',
  'issue.formula.power': 'Det er uklart, hvad der opløftes (tegn {character}). Sæt parentes, fx -(2^2).',
  'issue.formula.arguments': '{name} skal have {least}–{most} værdier, men har {found} (tegn {character}).',
  'issue.formula.unknownFunction': 'Funktionen {name} findes ikke (tegn {character}). Vælg en fra listen.',
  'issue.formula.noColumn':
    'Kolonnen {column} findes ikke (tegn {character}). Kontrollér stavemåden, eller vælg den fra listen.',
  'issue.formula.tooLong': 'Formlen er for lang. Del den i flere trin (højst {limit} tegn).',
  'issue.formula.tooDeep':
    'Formlen har for mange lag (tegn {character}). Højst {limit}; del den i flere trin.',
  'issue.formula.noNumber':
    '{count} {count|række|rækker} giver intet tal (fx division med nul) og er {count|tom|tomme}. Undgå det med HVIS.',
  'issue.formula.textAsNumber':
    '{count} {count|gang|gange} står der tekst, hvor der skulle være et tal; det bliver tomt. Brug VÆRDI, hvis teksten er et tal.',
  'issue.formula.dateAsNumber':
    '{count} {count|gang|gange} er en periode brugt som tal; det bliver tomt. Brug ÅR eller MÅNED.',
  'issue.formula.noTruth':
    '{count} {count|gang|gange} mangler en betingelse, der er sand eller falsk. Skriv fx [Antal] > 0.',
  'issue.formula.noDate':
    '{count} {count|gang|gange} er der ingen periode, eller den er for lang til delen; det bliver tomt. Kontrollér kolonnen.',
  'issue.formula.kinds':
    '{count} {count|gang|gange} er tekst sammenlignet med tal; det bliver tomt. Sæt teksten i anførselstegn.',
  'issue.formula.pattern':
    '{count} {count|gang|gange} er mønstret i TEKST ukendt. Skriv fx "0,00" eller "0,0%".',
  'issue.formula.longText':
    '{count} {count|tekst|tekster} blev for {count|lang og er tom|lange og er tomme}. Forkort formlen.',
  'issue.formula.steps':
    '{count} {count|række|rækker} er ikke regnet, fordi formlen er for tung. Forenkl den, eller filtrér først.',
  'issue.table.noSteps': 'Tabellens trin kan ikke læses. Byg dem på ny (højst {limit} trin).',
  'issue.table.unknownStep':
    'Trin {step} ({verb}) er ukendt for denne udgave. Det er gemt, men udføres ikke. Genindlæs siden for at få den nyeste.',
  'issue.table.wrongStep':
    'Trin {step} ({verb}) er ikke helt: {field} er forkert. Det er gemt, men udføres ikke. Ret det.',
  'issue.table.unreadStep':
    'Trin {step} kan ikke udføres. Ret eller slet det; tabellen vises, som den er før trinnet.',
  'issue.table.noTable': 'Trin {step}: Tabellen {table} findes ikke. Vælg en anden, eller indlæs den.',
  'issue.table.register':
    'Tabellen {table} er et sagsregister med en række pr. sag. Tæl den op først; enkelte sager vises aldrig.',
  'issue.table.noColumn': 'Trin {step}: Kolonnen {column} findes ikke. Vælg en anden.',
  'issue.table.sameName': 'Trin {step}: Der er allerede en kolonne, der hedder {column}. Vælg et andet navn.',
  'issue.table.wrongKind':
    'Trin {step}: Kolonnen {column} ({type}) kan ikke bruges sådan. Vælg en kolonne med tal, eller lav den om først.',
  'issue.table.joinKinds':
    'Trin {step}: {column} ({type}) og {other} ({otherType}) er ikke samme slags og kan ikke kobles. Lav den ene om, fx med TEKST eller VÆRDI.',
  'issue.table.tooManyRows':
    'Trin {step}: Det ville blive {rows} {rows|række|rækker}; højst {limit}. Kobl på flere kolonner, eller gruppér først.',
  'issue.table.tooManyColumns':
    'Trin {step}: {column} ville give {columns} {columns|kolonne|kolonner}; højst {limit}. Filtrér først.',
  'issue.table.noCondition':
    'Trin {step}: Formlen er ikke sand eller falsk. Skriv en sammenligning, fx [Antal] > 0.',
  'issue.table.undecided':
    'Trin {step}: I {count} {count|række|rækker} mangler det, som betingelsen spørger til; {count|den|de} er udeladt. Brug ER.TOM, hvis {count|den|de} skal med.',
  'issue.table.missingSkipped':
    'Trin {step}: {count} {count|celle|celler} i {column} mangler og er ikke regnet med. Kontrollér, om tallet bliver for lavt.',
  'issue.table.keysMissing':
    'Trin {step}: {count} {count|række|rækker} mangler det, der kobles på, og har ingen modpart. Udfyld det, hvis {count|den|de} skal med.',
  'issue.table.rowsRepeated':
    'Trin {step}: Nogle rækker passer til flere, så der er nu {rows}. Summer kan tælle dobbelt; kontrollér koblingen.',
  'issue.table.mixedKinds':
    'Trin {step}: {column} er tal i den ene tabel og ikke i den anden; den er blevet til tekst. Lav den om først, hvis der skal regnes.',
  'issue.table.filled':
    'Trin {step}: {count} {count|celle|celler} i {column} er udfyldt. Skriv det ved tallene, hvor det betyder noget.',
} as const;

export type MessageKey = keyof typeof da;
