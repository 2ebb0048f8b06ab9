import type ExcelJS from 'exceljs';

/** What a spreadsheet says beside a cell, or when it refuses. */
interface Notice {
  readonly title: string;
  readonly text: string;
}

/** A list to choose from; anything else is refused while typing. */
export function dropDown(choices: readonly string[], refused: Notice, prompt?: Notice): ExcelJS.DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: refused.title,
    error: refused.text,
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text }),
  };
}
