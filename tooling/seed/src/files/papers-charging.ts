import { h1, h2, list, type Paper, p, steps, table } from './block.ts';

const stops = [
  ['1', 'Ferry port', '2 × 150 kW', 'N1'],
  ['2', 'Service area, motorway km 41', '6 × 300 kW', 'N2'],
  ['3', 'Shopping centre', '4 × 150 kW', 'N1'],
  ['4', 'Border, north side', '8 × 350 kW', 'N3'],
  ['5', 'Border, south side', '4 × 150 kW', 'N2'],
  ['6', 'Town hall', '2 × 50 kW', 'N4'],
  ['7', 'Service area before the bridge', '6 × 300 kW', 'N3'],
  ['8', 'Depot of a carrier', '4 × 350 kW', 'N4'],
];

export const roamingTestPlan: Paper = {
  title: 'Roaming test plan for the corridor',
  subtitle: 'Agreed with four network operators. For all partners.',
  author: 'Ministry of Sustainable Mobility',
  language: 'en',
  blocks: [
    h1('1 What we want to know'),
    p(
      'How often does a charge not start, why, and who can repair it? The plan answers this along one corridor of ' +
        '640 km with two borders, in four seasons, with the same vehicles and the same contracts.',
    ),
    h1('2 Route'),
    table(['Stop', 'Place', 'Power', 'Network'], stops, [0.7, 4, 2, 1.2]),
    p(
      'Networks appear as N1 to N4. Operators know their own number. The list with names is an annex that the ' +
        'members of the group see.',
    ),
    h1('3 Ways to pay'),
    list(
      'A: contract of the home country, card at the reader;',
      'B: the same contract, Plug and Charge;',
      'C: bank card without contract;',
      'D: application of another country’s issuer.',
    ),
    h1('4 One session'),
    steps(
      'Arrive with 20 to 40 per cent of charge. Note the time, the stop and the temperature.',
      'Start with the way to pay that the table of the day names. One attempt, one repetition, then stop.',
      'Note what the screen says, word for word, and take a photograph.',
      'Charge for at least five minutes. Note power after one and after five minutes.',
      'End at the vehicle at odd stops, at the station at even stops.',
      'Compare the receipt with the bill after thirty days.',
    ),
    h1('5 What counts as a failure'),
    table(
      ['Code', 'Meaning'],
      [
        ['F1', 'No energy five minutes after the first attempt.'],
        ['F2', 'Energy only after a telephone call.'],
        ['F3', 'Session ends by itself before five minutes.'],
        ['F4', 'Price on the bill differs from the price before the start.'],
        ['F5', 'Connector not released.'],
      ],
      [1, 6],
    ),
    h1('6 Seasons'),
    table(
      ['Run', 'Season', 'Sessions planned', 'Vehicles'],
      [
        ['1', 'autumn', '160', '4'],
        ['2', 'winter', '208', '5'],
        ['3', 'spring', '208', '5'],
        ['4', 'summer', '208', '5'],
      ],
      [1, 2, 2, 1],
    ),
    h2('Changes of the route'),
    p('A stop that is closed is replaced by the next of the same network; the log names both.'),
    h1('7 Who sees what'),
    p(
      'Totals are public after each run. Figures by network go to that network first; it has ten working days to ' +
        'repair or to object. Then the group sees them, without names outside the annex.',
    ),
    h1('8 Safety'),
    list(
      'Two people per vehicle on winter nights.',
      'Nobody pulls a connector by force.',
      'Drivers stop when they are tired; a missing session is only a missing session.',
    ),
  ],
};

export const corridorReport: Paper = {
  title: 'Corridor trial: report of the winter run',
  subtitle: 'For the members of the group',
  author: 'Tomáš Beneš, Vltavan Seating',
  language: 'en',
  blocks: [
    h1('1 In short'),
    p(
      'Five vans made 212 sessions at eight stops between minus 14 and plus 3 degrees. 193 started at the first or ' +
        'second attempt. Nineteen did not. Eleven of the nineteen had the same cause, a certificate that had run out, ' +
        'and each operator can repair that within a day.',
    ),
    h1('2 Results'),
    table(
      ['Way to pay', 'Sessions', 'Started', 'Not started', 'Share'],
      [
        ['A: contract, card', '58', '55', '3', '5.2 %'],
        ['B: Plug and Charge', '54', '42', '12', '22.2 %'],
        ['C: bank card', '51', '50', '1', '2.0 %'],
        ['D: foreign application', '49', '46', '3', '6.1 %'],
        ['Total', '212', '193', '19', '9.0 %'],
      ],
      [3, 1.4, 1.4, 1.6, 1.2],
    ),
    h2('Causes'),
    table(
      ['Cause', 'Cases', 'Who can repair it', 'How soon'],
      [
        ['Contract certificate had run out', '11', 'issuer of the contract', 'one day'],
        ['Root certificate missing', '1', 'operator of the station', 'one week'],
        ['Card reader frozen', '4', 'operator of the station', 'design'],
        ['Token unknown in the other country', '2', 'both networks', 'one month'],
        ['Not found', '1', 'nobody yet', ''],
      ],
      [3, 1, 3, 1.4],
    ),
    h1('3 What the screen said'),
    p(
      'In fourteen of nineteen cases: “Authentication failed”. In three: nothing. In two: a telephone number.',
    ),
    h1('4 Cold'),
    p(
      'Below minus 10 degrees the power after five minutes was on average 61 per cent of the value above zero. Vans ' +
        'that had warmed their battery on the way reached 88 per cent. This is not a matter of networks, but ' +
        'drivers tell us about it first.',
    ),
    h1('5 Changes of the plan'),
    p('Stop 7 was closed. The stop after the bridge, same network, took its place in all five vans.'),
    h1('6 What we propose'),
    steps(
      'A letter to the issuers of contracts about certificates, with the eleven cases.',
      'Three different messages for three different causes, as section 2 of the notes (CHA-001) asks.',
      'A heated card reader at stops 1 and 6.',
      'The same run in spring, with the letter answered.',
    ),
    h1('Annex: names of the networks'),
    p(
      'N1 Fjordlad, N2 Voltara, N3 Mezinet, N4 Stadtwerk Eins. The names are made up for this demonstration.',
    ),
  ],
};
