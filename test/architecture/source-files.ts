import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  lines: number;
  imports: { specifier: string; target: string | null; typeOnly: boolean }[];
}

/** Every TypeScript file of a folder with what it imports; `target` is a file of ours, or null for a package. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readSource(join(folder, name).replaceAll('\\', '/')));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false);
  const imports = parsed.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const specifier = statement.moduleSpecifier.text;
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    return [{ specifier, target: targetOf(path, specifier), typeOnly }];
  });
  return { path, text, lines: text.split('\n').length - 1, imports };
}

function targetOf(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = relative(ROOT, join(ROOT, dirname(path), specifier)).replaceAll('\\', '/');
  return target.replace(/\.js$/, '.ts');
}

/** `scoring` for src/scoring/score.ts; the file's own name for what lies directly in src. */
export function roomOf(path: string): string {
  return path.split('/')[1]!;
}
