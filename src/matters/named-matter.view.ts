import type { NamedMatter } from './named-matters.repository.js';

/** A matter as whoever named it may know it: how far it is and what the centre said, and nothing of others. */
export function namedMatterView({ kind, name, factors, state, ministry, ...rest }: NamedMatter) {
  const { answer, answerNumber, answeredOn, changedAt } = rest;
  const said = answer === null ? null : { text: answer, documentNumber: answerNumber, date: answeredOn };
  return { kind, name, factors, state, ministry, answer: said, changedAt };
}
