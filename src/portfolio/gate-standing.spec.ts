import { gateStandings } from './gate-standing.js';

const gate = (id: string, ...codes: string[]) => ({ id, factors: codes.map((code) => ({ code, openedBy: [] })) });
const gates = [gate('ownership', 'G16'), gate('trust', 'O5', 'G17'), gate('connection', 'T9')];
const factors = ['T9', 'O5', 'G16', 'G17'];

describe('what holds back most pilots', () => {
  it('is the gate with the largest number of them, and it comes first', () => {
    // trust: one failed and two held of eight, one of which does not need it: 3 of 7. ownership: 1 of 8.
    const found = gateStandings(
      gates,
      factors,
      [
        { gate: 1, state: 'passed', pilots: 7 },
        { gate: 1, state: 'open', pilots: 1 },
        { gate: 2, state: 'failed', pilots: 1 },
        { gate: 2, state: 'held', pilots: 2 },
        { gate: 2, state: 'passed', pilots: 4 },
        { gate: 2, state: 'not-required', pilots: 1 },
      ],
      [],
    );
    expect(found.map((one) => [one.gate, one.heldBack, one.share])).toEqual([
      ['trust', 3, 3 / 7],
      ['ownership', 1, 1 / 8],
      ['connection', 0, null],
    ]);
  });

  it('is not a gate that few need, and of equal numbers the larger share comes first', () => {
    // connection: 1 of 1; trust: 1 of 2; ownership: 90 of 100.
    const counts = [
      { gate: 1, state: 'held', pilots: 90 },
      { gate: 1, state: 'passed', pilots: 10 },
      { gate: 2, state: 'held', pilots: 1 },
      { gate: 2, state: 'passed', pilots: 1 },
      { gate: 3, state: 'failed', pilots: 1 },
    ];
    const found = gateStandings(gates, factors, counts, []);
    expect(found.map(({ gate: id }) => id)).toEqual(['ownership', 'connection', 'trust']);
  });

  it('names the factors behind a gate, the one that blocks most pilots first, and none that blocks nobody', () => {
    const blocking = [
      { place: 2, pilots: 4 },
      { place: 4, pilots: 9 },
    ];
    const [trust] = gateStandings(gates.slice(1, 2), factors, [], blocking);
    expect(trust!.blockedBy).toEqual([
      { factor: 'G17', pilots: 9 },
      { factor: 'O5', pilots: 4 },
    ]);
    expect(gateStandings(gates.slice(0, 1), factors, [], blocking)[0]!.blockedBy).toEqual([]);
  });
});
