/** Sentences that a generated brief is made of: claims, names, numbers, and prose that holds none. */
const SENTENCES = [
  'Japan spent $54.2 billion on its military in 2024 [@sipri2026].',
  'The balance of power in the region has shifted faster than most planners expected.',
  'South Korea devoted 2.6 per cent of its GDP to defence in 2025, while Taiwan spent 2.1 per cent.',
  'AUKUS groups Australia, the United Kingdom and the United States.[^1]',
  'Few in Jakarta or Hanoi would sign a treaty that named an enemy.',
  'According to SIPRI, China’s military expenditure stood at $335.5 billion in 2025, up from $311.9 billion a year earlier.',
  'Such a pact would need a staff, a budget and a common operating picture, none of which exists today.',
  'Neither Japan nor South Korea is a member of the Five Power Defence Arrangements.',
];

/** A brief of about `words` words: sections, paragraphs, lists, tables and block quotes, no two paragraphs alike. The same for the same number. */
export function longBrief(words: number): string {
  const parts: string[] = ['---\ndate: 2026-11-16\n---', '# A long brief'];
  let count = 0;
  for (let i = 0; count < words; i++) {
    const part = partAt(i);
    parts.push(part);
    count += part.split(/\s+/).length;
  }
  return `${parts.join('\n\n')}\n\n[^1]: A note.\n`;
}

function partAt(i: number): string {
  const sentence = (offset: number) => `${SENTENCES[(i + offset) % SENTENCES.length] ?? ''} So paragraph ${i} has it.`;
  if (i % 12 === 0) return `## Section ${i / 12 + 1}`;
  if (i % 12 === 5) return [0, 1, 2].map((offset) => `- ${sentence(offset)}`).join('\n');
  if (i % 12 === 8) return `| Country | 2025 |\n| --- | --- |\n| Japan | $62.2 billion |\n| India | $92.1 billion (${i}) |`;
  if (i % 12 === 10) return `> ${sentence(0)} ${sentence(3)}`;
  return [0, 1, 2, 3, 4].map(sentence).join(' ');
}
