import type { MessageKey } from './da';

/** English, key by key. */
export const en: Record<MessageKey, string> = {
  // header
  'header.library': 'Show all notebooks',
  'header.commands': 'Commands',
  'header.undo': 'Undo',
  'header.redo': 'Redo',
  'header.import': 'Load data',
  'header.otherLanguage': 'Dansk',
  'header.share': 'Share',

  // save
  'save.saved': 'Saved at {time}',
  'save.waiting': 'Saving …',
  'save.untouched': 'Saved on this computer as soon as you change something',
  'save.conflict': 'Changed in another window; not saved here',
  'save.failed': 'Could not be saved: the browser gave no room',
  'save.reopen': 'Get the newest',
  'save.keepCopy': 'Keep this one as a copy',
  'save.again': 'Try again',

  // notices
  'notice.close': 'Close message',
  'notice.saved.asMine':
    'The notebook is now your own copy. Whoever sent you the link does not see your changes.',
  'notice.link.foreign':
    'The address holds no notebook from Forbundne Kar. Check the link, or choose a notebook below.',
  'notice.link.newer':
    'The link was made with a newer version of Forbundne Kar. Reload the page to get the newest version, or choose a notebook below.',
  'notice.link.broken':
    'The link has been cut or damaged and cannot be opened. Ask the sender for it again, or choose a notebook below.',
  'notice.link.large':
    'The link holds more than a notebook can and has not been opened. Choose a notebook below.',
  'notice.document.foreign': 'The link holds no notebook from Forbundne Kar. Choose a notebook below.',
  'notice.document.newer':
    'The notebook was made with a newer version of Forbundne Kar. Reload the page to get the newest version.',
  'notice.document.broken':
    'The notebook in the link is damaged and cannot be opened. Ask the sender for it again.',
  'notice.document.large':
    'The notebook in the link has too many cells to be opened. Choose a notebook below.',
  'notice.document.mended':
    'Something in the notebook was damaged and has been replaced by defaults. Check the sliders before you use the figures.',
  'notice.engine.other':
    'The notebook was saved with another version of the model, so the figures may differ slightly from then.',
  'notice.store.notSaved':
    'The notebook could not be saved, so it stays open. Copy a link with Share if you want to keep it.',
  'notice.store.unreadable':
    'The saved notebook could not be read. It has been set aside, so nothing is deleted, and the template has been opened instead.',
  'notice.store.unavailable':
    'The browser does not let the page save (perhaps a private window). You can work, but nothing is remembered; share a link to keep it.',
  'shared.label': 'Shared notebook',
  'shared.explanation':
    'You are reading a shared notebook. The sliders work, but nothing is saved, and your own notebooks are untouched.',
  'shared.keep': 'Keep as mine',
  'dialog.close': 'Close',

  // library
  'library.title': 'Notebooks',
  'library.own': 'Your notebooks',
  'library.empty': 'You have not saved any yet. Open a template and change something; then it is kept here.',
  'library.saved': 'Saved {time}',
  'library.delete': 'Delete',
  'library.deleteNamed': 'Delete {title}',
  'library.deleteSurely': 'Yes, delete for good',
  'library.keep': 'Keep',
  'library.templates': 'Templates',
  'library.privacy':
    'Notebooks are kept only in this browser on this computer. The page sends no figures anywhere.',
  'template.ishoej-2016': "Ishøj's action plan of 2015: three efforts towards 195 full-year persons",

  // provenance
  'provenance.legend': 'Where the figures come from',
  'provenance.data': 'data',
  'provenance.plan': "the plan's judgement",
  'provenance.assumption': 'assumption',
  'provenance.computed': 'computed',
  'provenance.data.long': 'Data: counted in the loaded file',
  'provenance.plan.long': "The plan's judgement: stated in the plan, not measured",
  'provenance.assumption.long': 'Assumption: set in order to calculate',
  'provenance.computed.long': 'Computed by the model from data, sliders and assumptions',
  'figure.unknown': 'There is no figure called {reference}',
  'cell.failed': 'This cell could not be shown. The rest of the notebook is fine.',
  'cell.unknown': 'This cell ({kind}) comes from a newer version. It is not shown, but kept unchanged.',

  // key figures
  'key.region': 'Key figures',
  'key.fte': 'Full-year persons, {month}',
  'key.long': 'Over 52 weeks, end of {month}',
  'key.mean': 'Mean {year}, full-year persons',
  'key.net': 'Net cost {year} (highest rate)',
  'key.netOwn': 'Net cost {year} (own price)',
  'key.short.fte': 'Full-year',
  'key.short.long': 'Over 52 weeks',
  'key.short.mean': 'Mean {year}',
  'key.short.net': 'Net {year}',
  'key.against': 'without: {value}',

  // panel
  'panel.label': 'Sliders',
  'panel.show': 'Sliders',
  'panel.hide': 'Close sliders',
  'panel.assumptions': 'Assumptions',
  'panel.planValue': 'the plan: {percent}',
  'panel.aloneFte': 'Alone in {month}: {fte} full-year persons',
  'panel.aloneLong': 'Alone in {month}: {long} long cases, {fte} full-year persons',
  'panel.unattainable': 'Can give at most {percent}; that is used',
  'panel.inflow': 'Inflow of new cases',
  'panel.inflowUnchanged': 'unchanged: 0 %',
  'panel.inflowNote': 'Applies with and without the plan',
  'panel.yearEnd': 'Rise at the end of the year',
  'panel.yearEndNote': '{percent} inflow in November and December',
  'panel.goals': "Show the plan's own targets",
  'panel.uncertainty': 'Show uncertainty',
  'panel.uncertaintyNote': '{draws} draws with different effects and inflow',
  'panel.uncertaintyDrawing': 'Drawing: {percent}',
  'panel.uncertaintyFailed': 'The uncertainty could not be computed ({reason}). The curves are in order.',
  'uncertainty.change': 'Assumptions about the uncertainty',
  'uncertainty.effect': 'Effect, in per cent of the slider’s figure',
  'uncertainty.inflow': 'Inflow, in per cent of the present',
  'uncertainty.swings': 'Swings of the inflow from week to week, in per cent',
  'uncertainty.effectLow': 'at least',
  'uncertainty.effectHigh': 'at most',
  'uncertainty.inflowLow': 'at least',
  'uncertainty.inflowHigh': 'at most',
  'uncertainty.swing': 'typical swing',
  'uncertainty.memory': 'left a week later',
  'uncertainty.refused': 'Write a whole number from {least} to {most}. Until then {value} is used.',
  'uncertainty.note':
    'We know of no source for these figures; they are assumptions. The slider’s figure is taken as the most likely. The typical swing is a standard deviation. The number of cases also varies by itself; that is not in the band.',
  'panel.reading': 'How the percentages are read',
  'panel.backToPlan': "Back to the plan's figures",
  'reading.month': 'Each alone, level of {month}',
  'reading.year': 'Each alone, mean of {year}',
  'weeks.between': 'weeks {from}–{to}',
  'weeks.from': 'over {from} {from|week|weeks}',

  // curves
  'curve.title.fte': 'Full-year persons',
  'curve.title.long': 'Cases over 52 weeks',
  'curve.unit.fte': 'mean of the month',
  'curve.unit.long': 'number at the end of the month',
  'curve.baseline': 'without the plan',
  'curve.plan': 'the plan',
  'curve.goal': "the plan's target",
  'curve.short.baseline': 'without',
  'curve.short.plan': 'the plan',
  'curve.short.goal': 'target',
  'curve.start': 'the plan begins',
  'curve.summary.fte':
    'In {month} the plan gives {plan} full-year persons against {baseline} without the plan.',
  'curve.summary.long':
    'At the end of {month} the plan gives {plan} {plan|case|cases} over 52 weeks against {baseline} without the plan.',
  'curve.summary.goal': "The plan's own target is {goal}.",
  'curve.band':
    'In 9 of 10 draws the plan lies between {low} and {high}, and gives between {least} and {most} fewer than without the plan.',
  'curve.bandAlike':
    'In 9 of 10 draws the plan lies between {low} and {high}, and gives {most} fewer than without the plan.',
  'curve.reached':
    'The plan’s target is reached in {times} of 100 draws, and in {counted} of 100 when chance variation in the number of cases is counted in.',
  'times.most': 'more than 99',
  'times.least': 'fewer than 1',
  'curve.summary.observed': 'The dots are the loaded figures.',
  'curve.summary.constructed': "The dots are a constructed series that ends at the plan's figures.",
  'curve.table': 'Show the figures as a table',
  'curve.download': 'Download as CSV',
  'table.month': 'Month',
  'table.observed': 'Loaded',
  'table.constructed': 'Constructed',
  'table.baseline': 'Without the plan',
  'table.plan': 'The plan',
  'table.low': 'Plan, lower limit',
  'table.high': 'Plan, upper limit',
  'table.incomplete': 'not the whole month',

  // study errors
  'study.data.wrong':
    'Some periods overlap, or a number is below 0, so nothing can be calculated. Mend the file and load it again.',
  'study.data.missing': 'There are no data to calculate from. Load a CSV with full-year persons by month.',
  'study.fte.missing':
    'No month has a figure for full-year persons, so nothing can be calculated. Choose another column for full-year persons.',
  'study.register.missing':
    'The extract gives no month with a figure for full-year persons, so nothing can be calculated. Check the start and end dates, or fetch more cases and whole months.',
  'study.fte.zero':
    'Full-year persons are 0 in the newest month, so nothing can be calculated. Check the column.',
  'study.long.aboveFte':
    'There are more long cases than full-year persons in the newest month. Check that the two columns are not swapped.',
  'study.plan.beforeData':
    "The plan's month lies before the newest figures, so there is nothing to project. Load older figures, or a plan that reaches further.",
  'study.plan.tooFar':
    "The plan's month lies more than ten years after the newest figures. Load newer figures.",

  // plan
  'plan.title': 'The plan',
  'plan.reading.month':
    "Each percentage is read as what the effort gives alone, in the level of {month}. The efforts begin on {start} and are fully phased in after {ramp} {ramp|week|weeks} (start and phase-in are assumptions). The percentages are the plan's judgements; how many more cases must then end in those weeks is computed by the model.",
  'plan.reading.year':
    "Each percentage is read as what the effort gives alone, in the mean of {year}. The efforts begin on {start} and are fully phased in after {ramp} {ramp|week|weeks} (start and phase-in are assumptions). The percentages are the plan's judgements; how many more cases must then end in those weeks is computed by the model.",
  'plan.status': 'Status when the plan was written',
  'plan.stated': "The plan's judgement",
  'plan.now': 'In the calculation now',
  'plan.exits': '{percent} higher exit rate in those weeks',
  'plan.unattainable': 'more than {percent} cannot be reached',

  // baseline
  'baseline.title': 'Without the plan',
  'baseline.explanation':
    '"Without the plan" is what happens when present practice goes on: the level stays where it was in {month}. The model follows the cases week by week by duration, so fewer cases early become fewer long cases later.',
  'baseline.fte': 'Full-year persons',
  'baseline.long': 'Cases over 52 weeks',
  'baseline.inflow': 'New cases a week',
  'baseline.scaleBelow': 'Life table below 52 weeks',
  'baseline.scaleFrom': 'Life table from 52 weeks',
  'baseline.change': 'Change the assumptions of "without the plan"',
  'baseline.table': 'Shape of the life table',
  'baseline.window': 'The level is set by',
  'baseline.windowLast': 'the newest month',
  'baseline.windowMean': 'the mean of the {window} newest',
  'baseline.fitError':
    'Over {months} loaded {months|period it lies|periods they lie} {fte} full-year persons on average from the level that is used.',
  'baseline.tableNote':
    'No municipality publishes its own life table. The national shape rests on cases by duration in July 2011 and August 2012; the others are assumptions. Switch between them and see that the answer hardly moves.',
  'table.life.national': 'The country 2011–12',
  'table.life.A': 'A: middle (assumption)',
  'table.life.B': 'B: many short cases (assumption)',
  'table.life.C': 'C: few short cases (assumption)',
  'table.life.F': 'F: weak exit at week 22 (assumption)',
  'calibration.inflow.absent':
    'The file has no inflow, so the inflow follows from the level and the life table (assumption).',
  'calibration.inflow.impossible':
    'The loaded inflow does not fit the level: so few or so many new cases cannot give that number. The inflow follows from the level instead. Check the column.',
  'calibration.long.absent':
    'The file has no long cases, so their share is taken from the life table (assumption).',
  'calibration.long.impossible':
    'The loaded long cases are fewer than reach 52 weeks by the table; the nearest possible is used.',

  // the law
  'rules.title': 'Rules and rates',
  'rules.intro':
    'The net cost is calculated with the rates and the state reimbursement in force on each date. Every figure can be changed. Rules that change the number of cases are off until you switch them on, as nobody has published what they do.',
  'rules.municipality':
    'The whole municipality in {year}, job clarification included: {plan} with the plan, {baseline} without.',
  'rules.extent': 'Shown are the rules from {from} to {to}.',
  'rules.extentAll': 'Shown are all rules, also those outside the years of the calculation.',
  'rules.showAll': 'Show all rules',
  'rules.restoreAll': "Put everything back to the source's figures",
  'rules.group.rate': 'Rates and price',
  'rules.group.reimbursement': 'State reimbursement',
  'rules.group.duration': 'How long the benefit can be had',
  'rules.group.employer': 'Employer period',
  'rules.average': 'Own average price, kr. a week per full-time person',
  'rules.averageNone':
    'Empty: the highest rate is used. The real average price is lower, so use the difference rather than the level, or write your own price.',
  'rules.averageUsed':
    'That is {perYear} kr. per full-year person. Used on all dates instead of the rates below.',
  'rules.name.weeklyRate': 'Highest rate {year}',
  'rules.name.reimbursement2008': 'Reimbursement 2008–2009',
  'rules.name.reimbursement2010': 'Reimbursement 2010',
  'rules.name.reimbursement2011': 'Reimbursement 2011–2015',
  'rules.name.reimbursement2016': 'Reimbursement from New Year 2015/16',
  'rules.name.durationLimit52': 'The limit of 52 weeks',
  'rules.name.reassessment2014': 'Reassessment after 22 weeks',
  'rules.name.reducedRate2027': 'Reduced rate instead of job clarification',
  'rules.name.prolongation2020': 'Extension during covid-19',
  'rules.name.employerPeriod2007': 'The employer pays, until June 2008',
  'rules.name.employerPeriod2008': 'The employer pays, 2008–2011',
  'rules.name.employerPeriod2012': 'The employer pays, from 2012',
  'rules.about.reimbursementSplit':
    'The state paid more for active weeks (offers or gradual return) than for passive ones. How many weeks were active is not known.',
  'rules.about.reimbursement2016': 'The state pays less, the longer a case lasts.',
  'rules.about.durationLimit52':
    'The right ended after 52 weeks unless it was extended. When on, those closings fall away when the rule ends.',
  'rules.about.reassessment2014':
    'Cases that are not extended move to job clarification. When on, the cost there is counted in "the whole municipality".',
  'rules.about.reducedRate2027':
    'By the draft bill, job clarification is abolished, and those not extended stay on sickness benefit at a lower rate. The final law has not been seen; the figures are assumptions.',
  'rules.about.prolongation2020':
    'Those due for job clarification stayed on sickness benefit for {months} {months|month|months} more. For information only; nothing is calculated from it.',
  'rules.about.employerPeriod':
    "The municipality's weeks begin afterwards. Used in the clock from the first sick day below.",
  'rules.figure.weekly': 'kr. a week',
  'rules.figure.steps': 'The state pays',
  'rules.figure.passiveSteps': 'The state pays, passive weeks',
  'rules.figure.activeSteps': 'The state pays, active weeks',
  'rules.figure.activeShare': 'active weeks, %',
  'rules.figure.fromWeek': 'from week',
  'rules.figure.spreadWeeks': 'spread over, weeks',
  'rules.figure.shareOfExits': 'of the closings in those weeks, %',
  'rules.figure.rateShare': 'rate, % of the highest',
  'rules.figure.life': 'Duration in job clarification: {life}.',
  'rules.life.same': 'as on sickness benefit',
  'rules.life.own': 'a table of its own',
  'rules.figure.returningShare': 'come back from job clarification, %',
  'rules.figure.calendarDays': 'calendar days',
  'rules.steps.first': 'from the first week',
  'rules.steps.from': 'from week',
  'rules.steps.share': '%',
  'rules.steps.fromNumber': 'step {number}, from week',
  'rules.steps.shareFrom': 'from week {week}, %',
  'rules.between': '{from} – {to}',
  'rules.since': 'from {from}',
  'rules.switch': 'Use the rule',
  'rules.switchedBy2027': 'On, because the rule of 2027 builds on it',
  'rules.off': 'off',
  'rules.changed': 'changed',
  'rules.expected': 'expected',
  'rules.restore': "Back to the source's figures",
  'rules.restoreNamed': "Back to the source's figures: {name}",
  'rules.source': 'Source: {source}',
  'rules.alternative': 'Another source says {weekly} kr. ({source}).',
  'rules.certainty.high': 'Sure (official text)',
  'rules.certainty.medium': 'Less sure (secondary source)',
  'rules.certainty.low': 'Weak source',
  'rules.certainty.assumption': 'Assumption',
  'rules.refused': 'Write a number from {least} to {most}.',
  'rules.refusedWhole': 'Write a whole number from {least} to {most}.',
  'rules.still': 'Still calculated with {value}.',
  'clocks.title': 'The three clocks',
  'clocks.note':
    "The model counts a case's weeks from the first week that the municipality pays. The law also counts from two other moments. This is how they lie on {date}:",
  'clocks.firstSickDay': 'From the first sick day',
  'clocks.firstSickDayOffset':
    '{weeks} {weeks|week|weeks} ahead: the {days} {days|day|days} that the employer pays',
  'clocks.longOffset': 'Count 52 weeks from the first sick day',
  'clocks.longOffsetNote':
    'A case is then long earlier. If your long cases are counted from the first paid week, the curve jumps where the loaded figures end.',
  'clocks.paidWeek': 'From the first paid week',
  'clocks.paidWeekOffset': "0 weeks: the model's own clock",
  'clocks.reassessment': 'The reassessment falls in weeks {from}–{to} of the case.',
  'clocks.noReassessment': 'No reassessment after 22 weeks on that date.',
  'clocks.support': 'From the first week on public support',
  'clocks.supportOffset': '{weeks} {weeks|week|weeks} ahead on average; the reimbursement counts from here',
  'clocks.entryPositions': 'Count weeks on support before the case',
  'clocks.entryShare': 'of the cases, %',
  'clocks.entryWeeks': 'weeks before the case',
  'clocks.entryRest': 'The other {share}: {weeks} {weeks|week|weeks}.',
  'clocks.entryNote':
    'To begin with 14%, as 86% come from employment (ministry note of 24.1.2012). The weeks are an assumption.',

  // data
  'data.title': 'Data',
  'data.constructed': 'Constructed series.',
  'data.constructedNote':
    "The plan's own table has not survived. Only the last figures, 243 full-year persons and 45 long cases, stand in the plan; the rest was made to fit. Replace the series with your own figures.",
  'data.from': 'From {file}.',
  'data.leftOut':
    'The loaded months did not come with the link ({file}). The level they gave is included, so the calculation is the same.',
  'data.extent': '{count} {count|period|periods}, {from} to {to}.',
  'data.lines': '{lines} {lines|line|lines} in the file: {loaded} loaded, {rejected} rejected.',
  'data.linesAbout':
    'About {lines} {lines|line|lines} in the file: about {loaded} loaded, {rejected} rejected.',
  'data.columns': 'Read as: {columns}.',
  'data.column': '"{column}" as {role}',
  'data.show': 'Show the months',
  'data.withUnit': '{label} ({unit})',
  'data.files': 'Put together from {files}.',
  'data.filters': 'Only rows where {filters}.',
  'data.filter': '{column} = {equals}',
  'data.corrections': 'Corrected when loaded: {corrections}.',
  'data.correction.encoding': 'encoding {value}',
  'data.correction.twiceEncoded': 'doubly encoded letters repaired',
  'data.correction.delimiter': 'delimiter "{value}"',
  'data.correction.quote': 'quotation mark {value}',
  'data.correction.sheet': 'sheet "{value}"',
  'data.correction.table': 'table no. {value}',
  'data.correction.firstLine': 'the table begins on line {value}',
  'data.correction.headerRows': '{value} {value|line|lines} with headings',
  'data.correction.unpivot': 'periods turned into rows',
  'data.correction.type': '{column} read as {value}',
  'data.correction.decimal': '{column} with {value} as decimal mark',
  'data.correction.droppedZeros': '{column}: {value} divides thousands, and dropped zeros were put back',
  'data.correction.threeDigits': '{column}: {value} before three digits divides thousands, else decimals',
  'data.correction.dateOrder': '{column}: {value}',
  'data.correction.year': '{column} counted from the year {value}',
  'data.correction.bracketed': '{column}: figures in brackets are {value}',
  'data.correction.bracketed.negative': 'negative',
  'data.correction.bracketed.positive': 'positive',
  'data.correction.dashIsZero': '{column}: a dash is 0',
  'data.register': 'Counted from a register of cases, {from} to {to}; counts below {threshold} are withheld.',
  'data.registerGap': "Gaps of at most {days} {days|day|days} between a person's cases were closed.",
  'data.replace': 'Replace with your own figures',
  'role.period': 'period',
  'role.fte': 'full-year persons',
  'role.long': 'long cases',
  'role.inflow': 'new cases',
  'role.cases': 'open cases',
  'role.outflow': 'outflow',
  'role.spending': 'spending',
  'role.budget': 'budget',
  'role.series': 'outside figures',

  // import
  'import.title': 'Load data',
  'import.drop': 'Drag files here, or choose them',
  'import.hint':
    'CSV, Excel (xlsx), text or JSON from Jobindsats, Statistics Denmark and others: full-year persons (full-time persons) by month, and preferably cases over 52 weeks and new cases. The files stay on your computer.',
  'import.choose': 'Choose files',
  'import.chooseOther': 'Choose another file',
  'import.reading': 'Reading {name} …',
  'import.cancel': 'Cancel',
  'import.use': 'Use the figures',
  'import.unchanged': 'What was on the page is unchanged.',
  'import.failed': 'The file could not be read: {reason}',
  'import.understood': 'How {name} was understood',
  'import.encoding': 'Encoding',
  'import.delimiter': 'Delimiter',
  'import.decimal': 'Decimal mark',
  'import.delimiter.;': 'semicolon',
  'import.delimiter.,': 'comma',
  'import.delimiter.tab': 'tab',
  'import.delimiter.|': 'bar',
  'import.delimiter.; ': 'semicolon and blank',
  'import.delimiter., ': 'comma and blank',
  'import.delimiter. ': 'blank',
  'import.delimiter.:': 'colon',
  'import.delimiter.~': 'tilde (~)',
  'import.delimiter.^': 'circumflex',
  'import.delimiter.§': 'section sign',
  'import.mark.,': 'comma',
  'import.mark..': 'point',
  'import.mark.none': 'no decimals',
  'import.account':
    '{lines} {lines|line|lines} = {loaded} loaded + {rejected} rejected + {header} header + {notes} {notes|note|notes} + {blank} blank',
  'import.account.label': 'Lines',
  'import.roles': 'What is what?',
  'import.none': 'none',
  'import.filter': 'Only rows where',
  'import.filterAll': 'all rows',
  'import.where': '{column} where {where} = {equals}',
  'import.result': 'Periods for the calculation',
  'import.summed': 'Added up over {columns}.',
  'import.summedMore': 'Added up over {columns} and {count} more {count|column|columns}.',
  'import.summedColumn': '{column} ({values})',
  'import.totals': '{count} total {count|row was|rows were} left out, so that nothing is counted twice.',
  'import.newest': 'the newest {shown} of {count}',
  'import.issues': 'Please note',
  'import.rejected': 'Rejected lines ({count})',
  'import.rejectedLine': 'Line',
  'import.rejectedText': 'Text',
  'import.rejectedReason': 'Reason',
  'import.rows': "The file's first rows",
  'import.notes': 'Notes in the file',
  'import.type.number': 'number',
  'import.type.period': 'period',
  'import.type.date': 'date',
  'import.type.text': 'text',
  'import.type.code': 'code',
  'import.moved':
    "The plan moves along: it begins on {start} and is read in {month}. The plan's own targets are hidden, since they belong to Ishøj's figures.",
  'import.kept':
    "The plan's dates fit the figures and stay. The plan's own targets are hidden, since they belong to Ishøj's figures.",
  'import.level': 'The level is set by {month}: {fte} full-year persons.',
  'import.pastedName': 'Pasted cells',
  'import.paste': 'Paste',
  'import.pasteHint': 'Copy cells in Excel, and press Ctrl+V here',
  'import.addFiles': 'Add files',
  'import.cancelReading': 'Stop loading',
  'import.files': 'Files',
  'import.file.reading': 'reading: {percent}',
  'import.file.failed': 'could not be read',
  'import.file.counting': 'counting',
  'import.file.read': '{rows} {rows|row|rows}, {periods} {periods|period|periods}',
  'import.file.remove': 'Remove {name}',
  'import.file.order':
    'The files are joined by area and period. Where they disagree, the file with the newest periods counts.',
  'import.status.failed': '{name} could not be read.',
  'import.status.counting': 'Counting …',
  'import.status.read': '{name} has been read: {count} {count|period|periods}.',
  'import.remembered': 'Read as last time ({file}, {date}).',
  'import.restart': 'Start over',
  'import.forget': 'Forget it',
  'import.resetCorrections': 'Undo all corrections',
  'import.unpivot': 'Turn periods into rows',
  'import.unpivotWhy':
    '{count} {count|period|periods} {count|stands as a column|stand as columns}, {from} to {to}.',
  'import.unpivotBack': 'Leave the periods as columns',
  'import.encoding.utf-8': 'UTF-8',
  'import.encoding.windows-1252': 'Windows-1252 (older Windows)',
  'import.encoding.macintosh': 'Mac Roman (older Mac)',
  'import.encoding.ibm850': 'CP850 (DOS)',
  'import.encoding.ibm865': 'CP865 (DOS, Nordic)',
  'import.encoding.utf-16le': 'UTF-16 LE',
  'import.encoding.utf-16be': 'UTF-16 BE',
  'import.runnerUp': '{name} (second-best guess)',
  'import.quiteSure': 'fairly certain',
  'import.unsure': 'uncertain',
  'import.sheet': 'Sheet',
  'import.table': 'Table',
  'import.tableAt': '{title} (line {line}, {rows} {rows|row|rows})',
  'import.mark.mixed': 'mixed',
  'import.more': 'More settings',
  'import.quote': 'Quotation mark',
  'import.quote.double': 'double (")',
  'import.quote.single': "single (')",
  'import.firstLine': 'First line of the table',
  'import.headerRows': 'Lines with headings',
  'import.severity.error': 'Error:',
  'import.severity.warning': 'Check:',
  'import.severity.info': 'For information:',
  'import.jump': 'Show line {line}',
  'import.issuesMore': '{count} more {count|remark is|remarks are} not shown.',
  'import.choice.is': '{example} is {value}',
  'import.choice.dayFirst': 'The day comes first',
  'import.choice.monthFirst': 'The month comes first',
  'import.choice.repair': 'Repair the letters',
  'import.choice.readAs': 'Read as {name}',
  'import.choice.divideBy': 'Divide columns at "{delimiter}"',
  'import.choice.table': 'Read the table on line {line}: {title}',
  'import.year': 'Year of {column}',
  'import.useYear': 'Use the year',
  'import.rowsShown': '{shown} of {count}',
  'import.typeOf': 'Type of {column}',
  'import.decimalIs': 'decimal mark: {mark}',
  'import.missing': '{count} missing',
  'import.missing.empty': 'empty',
  'import.missing.notAvailable': 'not available',
  'import.missing.notApplicable': 'cannot occur',
  'import.missing.nil': 'a dash',
  'import.missing.withheld': 'withheld',
  'import.missing.pending': 'not published yet',
  'import.missing.error': 'calculation error',
  'import.missing.total': 'total row',
  'import.missing.unreadable': 'cannot be read',
  'import.personal.cpr': 'personal numbers: not used',
  'import.personal.birthDate': 'dates of birth: not used',
  'import.personal.phone': 'telephone numbers: not used',
  'import.personal.name': 'names of persons: not used',
  'import.personal.address': 'addresses: not used',
  'import.personal.caseNumber': 'case numbers: not shown',
  'import.isTotal': 'total',
  'import.isLarger': 'larger area',
  'import.moreColumns': 'Show more columns ({count} left)',
  'import.rejectedMore': '{count} more {count|line was|lines were} rejected.',
  'import.notesAbove': 'Above the table',
  'import.notesBelow': 'Below the table',
  'import.area': 'Municipality or area',
  'import.areaAll': 'all added up',
  'import.areaUnknown': 'The area is not in the file. Choose one from the list.',
  'import.areaRemembered': '{area} is chosen because you chose it last time.',
  'import.moreFilters': '{count} more {count|column|columns}',
  'import.further': 'More figures',
  'import.furtherMeasures': 'More measures: open cases, outflow, spending, budget',
  'import.series': 'Figures alongside, such as unemployment or a neighbour',
  'import.seriesWhy':
    'They are kept beside your own figures, for comparison. They do not change the calculation.',
  'import.seriesName': 'Figures alongside {number}',
  'import.seriesCalled': 'Name',
  'import.seriesSource': 'Column',
  'import.seriesArea': 'Area',
  'import.seriesSameArea': 'the same as above',
  'import.perThousand': 'Per 1,000 of',
  'import.seriesRemove': 'Remove {name}',
  'import.seriesAdd': 'Add figures alongside',
  'import.showAll': 'Show all {count} {count|period|periods}',
  'import.showNewest': 'Show the newest {count} only',
  'import.joinIssues': 'Between the files',
  'import.gone':
    '{name} cannot be read. If the file was moved, changed or is open in another program, choose it again. If it is a folder, open it and drag the files here.',
  'import.obstacle.file': 'First remove the files that could not be read.',
  'import.obstacle.corrections': 'First take the latest correction back.',
  'import.obstacle.error': 'First correct what is marked as an error.',
  'import.answers': 'You have chosen:',
  'import.answer.undo': 'Undo: {answer}',
  'import.answer.noRegister': 'not an extract of cases',
  'import.absent.withheld': 'hidden',
  'import.absent.missing': 'missing',
  'import.withheldNote': 'Hidden: the count is below the limit, or would give one away that is.',
  'import.consequence': 'What the figures mean for the plan',

  // a register of cases
  'register.title': 'A register of cases',
  'register.intro':
    'Each row looks like a case. The cases are counted here on the computer; single cases are never shown, stored or shared, and small counts are withheld.',
  'register.start': 'Start date',
  'register.end': 'End date',
  'register.endNone': 'none: all cases are open',
  'register.endByDuration': 'start date + {column}',
  'register.cause': 'Cause of closing',
  'register.person': 'Person or case number',
  'register.personColumn': "only to join a person's cases; neither shown nor stored",
  'register.personNote': 'Used only here and now to see which cases belong to the same person.',
  'register.endIs': 'The end date is',
  'register.endIs.lastDay': 'the last day with benefit',
  'register.endIs.firstDayWithout': 'the first day without benefit',
  'register.gap': 'Join cases with a gap of at most (days)',
  'register.gapNone': 'not joined',
  'register.from': 'Count from',
  'register.to': 'Count up to and including',
  'register.threshold': 'Do not show counts below',
  'register.decided':
    'The extract has been counted in this way since its figures were first downloaded or used. Counted in another way, the two tables could be held against each other and give small counts away.',
  'register.countAnew': 'Count in another way',
  'register.countAnewWhy':
    'Only do so if nobody else has the first figures. The new table takes the place of the old one.',
  'register.release': 'Nobody has the first figures: count anew',
  'register.isNone': 'This is no register of cases',
  'register.counts': 'The cases as counts',
  'register.account':
    '{rows} {rows|row|rows} = {used} {used|case|cases} counted + {merged} joined after a gap + {parallel} parallel + {outside} outside the window + {rejected} rejected',
  'register.fewer': 'fewer than {limit}',
  'register.about': 'about {count}',
  'register.window': 'Counted from {from} until {to} (the day before is the last).',
  'register.noGap': 'No gaps between cases were closed.',
  'register.withGap': 'Gaps of at most {days} {days|day|days} were closed.',
  'register.withheldCount':
    '{count} {count|figure|figures} {count|is|are} withheld (below {threshold}, or {count|it|they} would give one away).',
  'register.rejected': '{count} {count|case was|cases were} not counted (line {lines}):',
  'register.months': 'Month by month',
  'register.series.fte': 'full-time persons',
  'register.series.stock': 'open at the end of the month',
  'register.series.long': 'of these over 52 weeks',
  'register.series.inflow': 'new',
  'register.series.outflow': 'ended',
  'register.durations': 'Duration table',
  'register.noDurations': 'There are too few cases to show them by duration.',
  'register.duration': 'Duration',
  'register.week': 'week {week}',
  'register.weeks': 'weeks {from}–{to}',
  'register.risk': 'weeks with a case',
  'register.events': 'ended',
  'register.download': 'Download duration table (CSV)',
  'register.fileName': '{name} duration table.csv',
  'register.stock': 'Open cases by duration on {date}',
  'register.cases': 'cases',
  'register.weeksAndOver': 'week {from} and over',
  'register.table': 'A duration table',
  'register.tableIntro':
    'The file has been counted from an extract of cases already. Its figures are used like those of the extract itself.',
  'register.tableWithheld': 'Small counts are withheld in the file. That cannot be undone here.',
  'register.tableExact':
    'The file holds the exact counts. Those below {threshold}, and those that would give them away, are withheld here.',
  'register.issues': 'About the count',
  'register.columns': 'Columns of the register',
  'register.noRows': "The rows are not shown, for each is a person's case.",

  // share
  'share.title': 'Share the notebook',
  'share.explanation':
    'The link holds the whole notebook. Whoever gets it sees the same figures and can move the sliders without changing anything of yours.',
  'share.link': 'Link to the notebook',
  'share.copy': 'Copy link',
  'share.copied': 'The link has been copied.',
  'share.copyYourself': 'The browser did not allow copying. The link is selected; press Ctrl+C.',
  'share.withMonths': 'Include the {count} loaded {count|period|periods} (aggregates only)',
  'share.noServer': 'The link is sent to no server.',
  'share.without':
    'Without them only the level goes along, and the calculation is the same. The link is sent to no server.',
  'share.fromFile':
    'The page is opened as a file. The link works only where the file lies in the same place.',
  'share.long':
    'The link is {count} {count|character|characters} long. Outlook may break long links; try it before you send it widely.',
  'share.tooLong':
    'The link is {count} {count|character|characters} long, more than many mail programs can send. Send it without the periods.',

  'notice.store.newer':
    'Your notebook was saved by a newer version of the page and is untouched. Reload the page to get the newest version; meanwhile the template has been opened.',
  'notice.shared.noImport': 'Keep the notebook as yours before you load your own figures.',
  'data.own': "The figures are your own ({file}). The efforts and their percentages are Ishøj's plan.",
  'import.implausible':
    'The level is {fte}. The whole country has about 70,000–90,000 on sickness benefit. Check that the column is the right one.',
  'import.dotThousands': 'the point separates thousands',
  'import.dotDecimal': 'the point is the decimal mark',
  'import.levelMean':
    'The level is set by the mean of the {window} newest up to {month}: {fte} full-year persons.',
  'baseline.explanationMean':
    '"Without the plan" is what happens when present practice goes on: the level becomes the mean of the {window} newest up to {month}. The model follows the cases week by week by duration, so fewer cases early become fewer long cases later.',
  'issue.column.cpr':
    'Column {column} looks like CPR numbers and is not used. Remove it at the source and export totals only.',
  'issue.column.birthDate':
    'The column {column} looks like dates of birth and is not used. Remove it at the source, or export age groups instead.',
  'issue.column.phone':
    'The column {column} looks like telephone numbers and is not used. Remove it at the source.',
  'issue.column.personName':
    'Column {column} looks like names of persons and is not used. Remove it at the source.',
  'issue.column.address': 'Column {column} looks like addresses and is not used. Remove it at the source.',
  'issue.column.caseNumber':
    'Column {column} looks like case numbers. It is neither shown nor kept and only serves to tie a person’s cases together. Otherwise remove it at the source.',
  'issue.text.cpr':
    '{count} {count|line|lines} outside the table {count|seems|seem} to hold a CPR number. The {count|number is|numbers are} hidden here; delete {count|it|them} at the source.',
  'issue.register.noDates':
    'The file is no register of cases: it has not two columns of dates. Get the start date and end date of each case.',
  'issue.register.noOrder':
    'The file is no register of cases: no column of dates lies after another. Check start and end dates.',
  'issue.register.noNames':
    'The file does not look like a register of cases. If it is one, call the columns startdato and slutdato.',
  'issue.register.noPerson':
    'No column says whose case it is. So parallel cases are counted one by one, and technical closings cannot be merged.',
  'issue.register.laterWindow':
    'The extract lacks cases that ended early. So the count begins {from}, when the first case ends.',
  'issue.register.lastingDays':
    'The column {column} says how many days each case lasted. The case ends that many days after it began; where it is open, leave the cell empty.',
  'issue.register.lastingWeeks':
    'The column {column} says how many weeks each case lasted. The case ends that many weeks after it began; where it is open, leave the cell empty.',
  'issue.register.lastingMonths':
    'The column {column} says how many months each case lasted. The case ends that many months after it began; where it is open, leave the cell empty.',
  'issue.register.onlyOpen':
    'The extract holds open cases only, so neither new nor ended cases can be counted. The cases are counted by duration on {date}, when the newest began. Export the ended cases too.',
  'issue.register.rejected':
    '{count} {count|case was|cases were} not counted. See the {count|line and the reason|lines and the reasons}.',
  'issue.case.noStart': 'The case has no start date. Fill it in at the source.',
  'issue.case.startUnreadable': 'The start date cannot be read. Write it as 2015-11-02.',
  'issue.case.endUnreadable': 'The end date cannot be read. Write it as 2015-11-02, or leave it empty.',
  'issue.case.endBeforeStart': 'The case ends before it begins. Correct the dates at the source.',
  'issue.case.tooOld': 'The case began more than 50 years ago. Check the start date.',
  'issue.count.withheld': 'Withheld: the number is below the limit, or would give away one that is.',

  // what the importer found in a file
  'issue.file.empty': 'The file {name} is empty. Export it again and check that the extract had rows.',
  'issue.file.xls': '{name} is an old Excel file. Open it in Excel and save it as xlsx or CSV UTF-8.',
  'issue.file.xlsb': '{name} is a binary Excel file (xlsb). Open it in Excel and save it as xlsx.',
  'issue.file.locked':
    '{name} is protected by a password. Open it in Excel, remove the password and save a copy.',
  'issue.file.broken': '{name} seems to be damaged or cut short. Fetch it again, or save it anew in Excel.',
  'issue.file.inflates':
    '{name} takes more than {limit} MB unpacked. Delete the sheets that are not needed, or split the table.',
  'issue.file.ods': '{name} is a LibreOffice spreadsheet. Open it and save it as xlsx or CSV.',
  'issue.file.zip': '{name} is a packed file. Unpack it and choose the file with the table.',
  'issue.file.pdf': '{name} is a PDF. Get the figures as CSV or xlsx from the source instead.',
  'issue.file.document':
    '{name} is a document. Copy the table in it and paste it here, or get the figures as CSV.',
  'issue.file.mail': '{name} is an e-mail. Save the attached file and choose that.',
  'issue.file.image': '{name} is a picture. Get the figures behind it as CSV or xlsx.',
  'issue.file.parquet': '{name} is a Parquet file. Export the table as CSV.',
  'issue.file.statistics': '{name} is a file from SPSS, Stata or SAS. Export the table from there as CSV.',
  'issue.file.database': '{name} is a database. Export the table you need as CSV.',
  'issue.file.json': '{name} is JSON but holds no table. Get the same extract as CSV.',
  'issue.file.html':
    '{name} is a web page without a table of figures. Find the CSV link on the page and fetch the file there.',
  'issue.file.xml': '{name} is XML. Open it in Excel and save it as xlsx or CSV UTF-8.',
  'issue.json.broken': '{name} begins as JSON but is cut short or damaged. Fetch the file again.',
  'issue.json.tooLong':
    '{name} is JSON of more than {limit} MB. Get the same extract as CSV, or split it, for instance by year.',
  'issue.json.tooBig':
    '{name} would become {rows} {rows|row|rows}; at most {limit} can be read from JSON. Ask for fewer categories, or get the table as CSV.',
  'issue.json.nested':
    '{count} {count|cell|cells} {count|holds|hold} several values at once and {count|stands as it is|stand as they are} in the file. Get the table with one value a cell.',
  'issue.html.table':
    'The file is a web page, and the table in it has been read. Check that it is the right one.',
  'issue.clipboard.empty':
    'There is no table to paste. Select the cells in the spreadsheet, copy them and try again.',
  'issue.sheet.chosen':
    'There {count|is|are} {count} {count|table|tables} in the file. "{sheet}" has been read, as it has the most rows of figures; you can choose another.',
  'issue.sheet.unknown': '"{sheet}" is not in the file. Choose one of the tables that are.',
  'issue.sheet.merged':
    '{count} merged {count|cell has|cells have} been unfolded, so that the value stands in each row and column. Check the headers.',
  'issue.sheet.hidden':
    '{count} hidden or filtered {count|row has|rows have} been read too. Delete {count|it|them} in Excel if {count|it|they} should not count.',
  'issue.sheet.errors':
    '{count} {count|cell|cells} {count|holds|hold} an error from Excel, {count|in|the first in} row {row} ({example}). {count|It counts|They count} as missing; mend {count|it|them} in Excel.',
  'issue.sheet.uncalculated':
    '{count} {count|formula|formulas} {count|has|have} no saved result, {count|in|the first in} row {row}. Open the file in Excel, save it and try again.',
  'issue.file.jobindsatsError':
    '{name} is an answer from Jobindsats that the key is wrong or has expired. Renew the key and fetch the file again.',
  'issue.file.binary': '{name} is not text. Export the table as CSV and try again.',
  'issue.file.tooBig': '{name} is larger than 500 MB. Split the extract, for instance by year.',
  'issue.file.longLine':
    'The first line of {name} is longer than 8 MB, so the file is no table in lines. Export it again as a CSV.',
  'issue.file.tooWide':
    '{name} has {columns} {columns|column|columns}; at most {limit} can be read. Check the delimiter and the extract.',
  'issue.encoding.windows1252': 'The file was read as Windows-1252. Check that æ, ø and å look right.',
  'issue.encoding.damaged':
    '{count} {count|character|characters} {count|was|were} lost before the file came here (�). Export it again as UTF-8.',
  'issue.encoding.twice':
    'The text looks encoded twice: "{example}" should probably be "{repaired}". Choose to repair it here, or export it again as UTF-8.',
  'issue.newline.mixed': 'Lines end in different ways; all were read. Nothing to do.',
  'issue.delimiter.none':
    'No delimiter was found, so the file was read as one column. If you expected more, export with semicolons.',
  'issue.delimiter.unsure': 'The delimiter is uncertain: "{delimiter}" was chosen. Check the columns below.',
  'issue.header.none':
    'The file has no header; {columns} {columns|column is|columns are} numbered. Choose what {columns|it holds|they hold}.',
  'issue.header.empty': 'Column {position} has no name and is called "{name}".',
  'issue.header.duplicate': 'The name of column {position} is taken; it is called "{name}".',
  'issue.table.noRows': 'The table has no rows. Check the extract.',
  'issue.grid.cut': '{shown} of {rows} {rows|row|rows} are shown; the calculation uses all.',
  'issue.quote.stray':
    'Line {row}: a quote does not fit and was read as text: {raw}. Correct it at the source if the cell is wrong.',
  'issue.rows.rejected':
    '{count} {count|line|lines} could not be read, {count|namely|the first is} line {line}. See the list of rejected lines.',
  'issue.row.tooLong': 'Line {line} is longer than 8 MB and was not read. Its beginning stands here.',
  'issue.row.short':
    'Line {line} has {found} {found|field|fields}, the table {expected}. Add the missing ones at the source.',
  'issue.row.long':
    'Line {line} has {found} {found|field|fields}, the table {expected}. Quote fields that contain the delimiter.',
  'issue.row.strayQuote':
    'Line {line} has a quote that does not close, so its fields do not fit ({found} of {expected}). Correct it at the source.',
  'issue.file.utf32':
    '{name} is saved as UTF-32, which hardly any program uses. Save it as UTF-8 and try again.',
  'issue.encoding.older':
    'The file was read with an older character set ({encoding}). Check that æ, ø and å look right.',
  'issue.encoding.unsure':
    'The character set is uncertain: {encoding} was chosen, but it may also be {runnerUp}. Check æ, ø, å and special characters, and choose another if need be.',
  'issue.delimiter.rare':
    'The columns are divided by "{delimiter}", which is unusual. Check the columns, and choose another delimiter if they are wrong.',
  'issue.delimiter.oneColumn':
    'The file was read as one column of numbers, but "{runnerUp}" may also divide two columns. Choose the delimiter yourself if this is wrong.',
  'issue.quote.apostrophe':
    "The cells stand in apostrophes ('), which were taken away. You need not do anything.",
  'issue.quote.strayMore':
    '{count} more {count|line has|lines have} quotation marks that do not fit, {count|namely|the first is} line {line}. {count|It was|They were} read as text; correct {count|it|them} at the source if the {count|cell is|cells are} wrong.',
  'issue.header.width':
    'The header on line {row} has {found} {found|field|fields}, but the rows have {expected}. Check that the names stand above the right columns.',
  'issue.header.otherDelimiter':
    'The header on line {row} uses another delimiter than the rows and was divided into {columns} {columns|name|names}. Check them.',
  'issue.rows.surplus':
    '{count} {count|line has|lines have} more fields than the table’s {expected}, {count|namely|the first is} line {line}. The surplus ones are empty and were left out; check that the cells are in the right columns.',
  'issue.tables.several':
    'The file holds {count} {count|table|tables}. The one on line {line} with {rows} {rows|row|rows} was read; choose another if that is the one you need.',
  'issue.blocks.column':
    'The file is {count} {count|table|tables} with the same header, read as one. The title above each table is in the column {name}.',
  'issue.row.otherTable':
    'Line {line} belongs to another table in the file. Choose that table if you need it.',
  'issue.row.headerAgain': 'Line {line} repeats the header. You need not do anything.',
  'issue.number.ambiguous':
    '{column}: "{example}" was read as {value}: {mark}. It could also be {other}; if so, correct the decimal mark of the column.',
  'issue.number.text':
    'Line {row}, {column}: "{raw}" is not a number and counts as missing. Correct the cell if there is a figure.',
  'issue.number.inBrackets':
    '{column}: {count} {count|cell has the figure|cells have the figure} in brackets, such as "{example}". It may mean minus, so {count|it counts|they count} as missing. Choose what the brackets mean.',
  'issue.number.bracket':
    '{column}: {count} {count|cell has|cells have} something in brackets after the figure, such as "{example}". The figure was read as {value}; the brackets were not used.',
  'issue.number.footnote':
    '{column}: {count} {count|cell bears|cells bear} a footnote mark, such as "{example}", which was read as {value}. See what the note says.',
  'issue.number.trailingMinus':
    '{column}: {count} {count|cell has|cells have} the minus after the figure, such as "{example}", which was read as {value}.',
  'issue.number.units':
    '{column}: {count} {count|cell has|cells have} another unit than "{unit}", such as "{example}", and {count|counts|count} as missing. Use one unit in the whole column.',
  'issue.missing.nil':
    '{column}: "{example}" stands in {count} {count|cell|cells} and counts as missing. In the tables of Danmarks Statistik it is zero; choose so if it is zero here too.',
  'issue.missing.withheld':
    '{column}: {count} {count|cell is|cells are} withheld, such as "{example}", and {count|counts|count} as missing, not as 0.',
  'issue.missing.error':
    '{column}: {count} {count|cell is an error|cells are errors} of a spreadsheet, such as "{example}". Correct the formula and export again.',
  'issue.number.droppedZeros':
    '{column}: "{example}" was read as {value}. A spreadsheet may have dropped zeros at the end of {count} {count|cell|cells}; then the figure is {other}. Choose the right one.',
  'issue.number.mixedMarks':
    '{column}: {count} {count|cell|cells}, such as "{example}", {count|was|were} read as {value}, because other figures of the column have decimals. It may also be {other}. See line {lines}, and choose the right one.',
  'issue.number.wholeKept':
    '{column}: {count} whole numbers below 1,000, such as {example}, were read as they stand. If a spreadsheet dropped zeros in them, they are too small.',
  'issue.number.shortened':
    '{column}: {count} {count|cell was|cells were} shortened by a spreadsheet, such as "{example}", which was read as {value}. The last digits are missing; show all digits in the spreadsheet and save again.',
  'issue.number.converted':
    '{column}: {count} {count|cell has|cells have} another unit, such as "{example}", and {count|was|were} converted to {unit}.',
  'issue.number.withoutUnit':
    '{column}: {count} {count|cell has|cells have} no unit, such as "{example}". {count|It was|They were} read in {unit}, like the others. Write the unit into the header if that is wrong.',
  'issue.missing.narrow':
    '{column}: {count} {count|cell shows|cells show} nothing but {example}, because the column was too narrow in the spreadsheet. Widen it and save again.',
  'issue.period.marked':
    '{column}: {count} {count|period bears|periods bear} a footnote mark, such as "{example}". Their figures may be provisional; see what the note says.',
  'issue.period.shortYear':
    '{column}: "{example}" was read as {period}. If it is a day of the month, write the whole date.',
  'issue.date.worded': '{column}: "{example}" was read as {date}. Write the date if another day is meant.',
  'issue.period.longer':
    '{column}: {count} {count|row is|rows are} for a longer period than the others, such as "{example}". {count|It counts as a total row|They count as total rows}, so that nothing counts twice.',
  'issue.period.overlap':
    '{column}: periods of {months} {months|month|months} overlap. They must not be added up; only periods that end where the next one begins can be used: {kept} in all.',
  'issue.period.overlapLeft':
    '{column}: {count} {count|period overlaps|periods overlap} newer ones and {count|was|were} left out: {periods}.',
  'issue.cells.more':
    '{column}: {count} more {count|cell|cells} could not be read; only the first are named.',
  'issue.date.order':
    '{column}: "{example}" was read as {date}, that is, day first. If the month comes first, choose so for the column.',
  'issue.date.open':
    '{column}: {count} {count|cell|cells} with "{example}" {count|was|were} read as having no end date yet. Nothing to do.',
  'issue.period.joined': '{column} took its year from {year} and is used as the period.',
  'issue.period.yearGiven': '{column} counts from the year {year}, as you chose.',
  'issue.category.filled':
    '{column} is filled in only where a category begins; {count} empty {count|cell|cells} got the category above.',
  'issue.total.rows':
    '{count} {count|row is a sum of others or a larger area,|rows are sums of others or larger areas, the first} on line {line}. {count|It is|They are} not added to the others, so that nothing counts twice.',
  'issue.total.unnamed':
    'Line {row} has no label, but its figures are the sum of the rows above. It is taken for a total row.',
  'issue.total.suspected':
    '{column}: "{text}" equals the sum of the others in all {count} {count|period|periods}. If it is a total, choose one category, or all counts twice.',
  'issue.month.partial':
    '{column}: {count} {count|month is|months are} only partly covered by weeks and {count|was|were} left out: {periods}.',
  'issue.rate.mean':
    '{column} holds shares, which cannot be added up. A plain mean was taken; better choose one category.',
  'issue.rate.unsaid':
    '{column} looks like percentages, which cannot be added up. A plain mean was taken; better choose one category. If it is a count, name the column so, such as "Antal ledige".',
  'issue.mapping.misfit': '{column}: "{text}" is no longer there as last time. Choose something else.',
  'issue.join.areas':
    '{name} is for another area ("{area}") than the first file ("{other}"). Check that they belong together.',
  'issue.join.lengths':
    '{name} has {count} {count|period that is|periods that are} not of {kept} {kept|month|months}; {count|it was|they were} left out. Get {count|it|them} with the same length of period.',
  'issue.join.disagrees':
    '{period}, {measure}: {name} says {value}, {other} says {before}. The figure from {name} was used.',
  'issue.join.more': 'The files disagree on {count} more {count|figure|figures}; the newest file was used.',
  'issue.period.unreadable':
    'Line {row}, {column}: "{raw}" is not a period, so the row is not used. Write it as 2015M11.',
  'issue.period.total': 'Line {row}: "{raw}" is a total row and was left out.',
  'issue.period.weeks':
    '{column} holds weeks. They were shared among months by days: means are weighted, counts split by a seventh a day.',
  'issue.period.noYear': '{column} has no year ("{example}"). Give the year, or get the figures with it.',
  'issue.period.split':
    '{column} is part of a year ("{example}") that is not in the file. Give it, or get the figures with the year.',
  'issue.period.missing': 'No column is chosen as period. Choose the one with months, quarters or years.',
  'issue.period.inHeader':
    'Periods stand as {count} {count|column|columns} ({first} to {last}). Turn them into rows, or get the table with one row a period.',
  'issue.period.inTwoColumns':
    '{year} is only part of the period; the rest is in {part}. Choose {part} as the period.',
  'issue.measure.missing':
    'No measure is chosen. Choose at least one column for full-year persons, long cases or inflow.',
  'issue.measure.share':
    '"{name}" is a share, not a count, and cannot be {measure}. Choose a column of counts.',
  'issue.measure.thousands':
    '"{name}" is in thousands; the figures were multiplied by 1,000. Choose another column if that is wrong.',
  'issue.measure.thousandsAbove':
    '"{name}" was multiplied by 1,000 because a line above the table says: {above}. If the figures are whole persons already, delete that line in the file.',
  'issue.measure.cumulated':
    '"{name}" runs up from the beginning of the year. Each period is taken as the difference to the one before; choose another column if that is wrong.',
  'issue.measure.rising':
    '{column}: The figures rise through each year and start again in January. If they are year to date, get them by month, or the same is counted several times.',
  'issue.budget.yearly':
    '{column} is the same figure in all periods of the year. If it is the budget of the whole year, it is counted several times; get it by period.',
  'issue.measure.lacking':
    '{column}: {measure} has no row in {count} {count|period that has|periods that have} other figures: {periods}. Get the rows that are missing.',
  'issue.measure.unsaid':
    '"{name}" does not say what was counted and is read as {measure}. Check the source, or choose another column.',
  'issue.measure.persons':
    '"{name}" is read as {measure} but may be all persons affected, of whom there are more. Better choose full-time persons.',
  'issue.measure.spells':
    '"{name}" counts spells, and a person may have several. It is read as {measure}; better choose full-time persons.',
  'issue.measure.touched':
    '"{name}" is everyone who had the benefit in the period, hence more than {measure}. Better choose full-time persons.',
  'issue.measure.part': '"{name}" is only part of {measure}. Choose a column with all of them.',
  'issue.measure.otherBenefit':
    '"{name}" concerns another benefit than sickness benefit. Check the choice of {measure}.',
  'issue.measure.several':
    '"{name}" is chosen as {measure}, but {count} others fit as well: {others}. Check the choice.',
  'issue.measure.added':
    '{column}: {category} holds different measures, which were added up to {measure}. Choose one category in {category}.',
  'issue.total.differs':
    'Line {line}, {column}: "{text}" is {total}, but its parts give {sum}. The parts were used; if some are missing, choose "{text}". This concerns {count} {count|row|rows}.',
  'issue.total.crossing':
    '{kept} and {left} each count the same persons. {kept} was used, and {rows} {rows|row|rows} by {left} {rows|was|were} left out. Choose one category.',
  'issue.bands.overlap':
    '{column}: "{text}" and "{other}" overlap, so that some count twice. Choose one category, or get groups that do not overlap.',
  'issue.bands.turned':
    '{column}: A spreadsheet has turned bands into dates: "{example}" was {from}-{to} ({kinds} {kinds|category|categories}, {count} {count|cell|cells}). Get the file again, and load it without saving it in Excel.',
  'issue.cells.withheld':
    '{period}: {missing} {missing|cell|cells} of {column} {missing|is|are} withheld, so the sum of the {present} others is too low. Choose a larger area or fewer categories.',
  'issue.column.missing': 'The number column {column} is not in the file. Choose another for {measure}.',
  'issue.measure.noRows': 'No rows fit the choice for {measure}. Check area and category.',
  'issue.rows.withoutPeriod':
    '{count} {count|row has|rows have} no period in {column} and {count|was|were} not used. Fill {count|it|them} in if {count|it belongs|they belong}.',
  'issue.period.mixedLengths':
    '{column} mixes period lengths. Periods of {kept} {kept|month|months} were used; {count} {count|row was|rows were} left out: {periods}.',
  'issue.period.duplicate':
    '{count} {count|period stands|periods stand} more than once without a category: {periods}. The lowest row was used; delete the others.',
  'issue.rows.repeated':
    'In {count} {count|period|periods} several rows have the same categories: {periods}. They were added up; check for duplicates.',
  'issue.rows.absent':
    '{column}: {count} {count|category has|categories have} no row in some of the periods: {categories}. The sum is too low in {periods}, unless they are 0. Get the rows that are missing.',
  'issue.rows.absentMany':
    '{column}: {count} {count|category has|categories have} no row in some of the periods: {categories} and {more} {more|other|others}. The sum is too low in {periods}, unless they are 0. Get the rows that are missing.',
  'issue.period.gap':
    '{count} {count|period is|periods are} missing between the first and last: {periods}. Get {count|it|them}, or expect a gap in the series.',
  'issue.cells.missing':
    '{period}: {missing} {missing|cell|cells} of {column} {missing|is|are} missing, so the sum of the {present} {present|other|others} is too low. Find the {missing|figure|figures}.',
  'issue.count.negative':
    '{column} is negative in {count} {count|period|periods}, first {period} ({value}). Check the source.',
  'issue.count.fraction':
    '{column} is not whole in {count} {count|period|periods}, first {period} ({value}). If these are averages, that is fine.',

  // what the steps of a table say
  'issue.formula.empty': 'There is no formula. Write one, for instance [Count] * 1.5.',
  'issue.formula.unfinished': 'The formula ends too soon. Something is missing at character {character}.',
  'issue.formula.unexpected': '"{text}" cannot stand here (character {character}). Mend the formula.',
  'issue.formula.unclosed': '"{text}" at character {character} is never closed. Add what is missing.',
  'issue.formula.dotNumber':
    '{text} can be read in two ways (character {character}). Write thousands without a mark and decimals with a comma.',
  'issue.formula.comma':
    'The comma at character {character} divides nothing. Put a semicolon between values: MAX(1;2).',
  'issue.formula.percent':
    'The per cent sign at character {character} can only follow a number. Multiply by 5%, for instance.',
  'issue.formula.chain': 'Two comparisons in a row (character {character}). Write AND(a<b;b<c).',
  'issue.formula.power': 'It is unclear what is raised (character {character}). Use brackets, as in -(2^2).',
  'issue.formula.arguments': '{name} takes {least}–{most} values but has {found} (character {character}).',
  'issue.formula.unknownFunction':
    'There is no function {name} (character {character}). Choose one from the list.',
  'issue.formula.noColumn':
    'There is no column {column} (character {character}). Check the spelling, or choose it from the list.',
  'issue.formula.tooLong':
    'The formula is too long. Split it into several steps (at most {limit} characters).',
  'issue.formula.tooDeep':
    'The formula has too many layers (character {character}). At most {limit}; split it into several steps.',
  'issue.formula.noNumber':
    '{count} {count|row gives|rows give} no number (for instance a division by zero) and {count|is|are} empty. Avoid it with IF.',
  'issue.formula.textAsNumber':
    '{count} {count|time|times} there is text where a number should be; that becomes empty. Use VALUE if the text is a number.',
  'issue.formula.dateAsNumber':
    '{count} {count|time|times} a period is used as a number; that becomes empty. Use YEAR or MONTH.',
  'issue.formula.noTruth':
    '{count} {count|time|times} a condition that is true or false is missing. Write for instance [Count] > 0.',
  'issue.formula.noDate':
    '{count} {count|time|times} there is no period, or it is too long for the part asked for; that becomes empty. Check the column.',
  'issue.formula.kinds':
    '{count} {count|time|times} text is compared with a number; that becomes empty. Put the text in quotes.',
  'issue.formula.pattern':
    '{count} {count|time|times} the pattern in TEXT is unknown. Write for instance "0,00" or "0,0%".',
  'issue.formula.longText':
    '{count} {count|text grew too long and is|texts grew too long and are} empty. Shorten the formula.',
  'issue.formula.steps':
    '{count} {count|row is|rows are} not computed, as the formula is too heavy. Simplify it, or filter first.',
  'issue.table.noSteps': 'The steps of the table cannot be read. Build them anew (at most {limit} steps).',
  'issue.table.unknownStep':
    'Step {step} ({verb}) is unknown to this version. It is kept but not done. Reload the page to get the newest.',
  'issue.table.wrongStep':
    'Step {step} ({verb}) is not whole: {field} is wrong. It is kept but not done. Mend it.',
  'issue.table.unreadStep':
    'Step {step} cannot be done. Mend or delete it; the table is shown as it is before the step.',
  'issue.table.noTable': 'Step {step}: There is no table {table}. Choose another, or load it.',
  'issue.table.register':
    'The table {table} is a register with one row a case. Count it first; single cases are never shown.',
  'issue.table.noColumn': 'Step {step}: There is no column {column}. Choose another.',
  'issue.table.sameName': 'Step {step}: There is already a column named {column}. Choose another name.',
  'issue.table.wrongKind':
    'Step {step}: The column {column} ({type}) cannot be used so. Choose a column of numbers, or convert it first.',
  'issue.table.joinKinds':
    'Step {step}: {column} ({type}) and {other} ({otherType}) are not of one kind and cannot be joined. Convert one, with TEXT or VALUE for instance.',
  'issue.table.tooManyRows':
    'Step {step}: That would be {rows} {rows|row|rows}; at most {limit}. Join on more columns, or group first.',
  'issue.table.tooManyColumns':
    'Step {step}: {column} would give {columns} {columns|column|columns}; at most {limit}. Filter first.',
  'issue.table.noCondition':
    'Step {step}: The formula is not true or false. Write a comparison, for instance [Count] > 0.',
  'issue.table.undecided':
    'Step {step}: {count} {count|row lacks|rows lack} what the condition asks about; {count|it is|they are} left out. Use ISBLANK if {count|it|they} should stay.',
  'issue.table.missingSkipped':
    'Step {step}: {count} {count|cell|cells} in {column} {count|is|are} missing and not counted. Check whether the figure becomes too low.',
  'issue.table.keysMissing':
    'Step {step}: {count} {count|row lacks|rows lack} what is joined on and {count|has|have} no partner. Fill it in if {count|it|they} should count.',
  'issue.table.rowsRepeated':
    'Step {step}: Some rows fit several, so there are now {rows}. Sums may count twice; check the join.',
  'issue.table.mixedKinds':
    'Step {step}: {column} is a number in one table and not in the other; it has become text. Convert it first if it is to be computed with.',
  'issue.table.filled':
    'Step {step}: {count} {count|cell|cells} in {column} {count|has|have} been filled. Say so beside the figures where it matters.',
};
