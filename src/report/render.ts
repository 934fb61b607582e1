import { renderCsv } from './csv.ts';
import { renderHtml } from './html/page.ts';
import { renderMarkdown } from './markdown.ts';
import type { ReportOptions } from './options.ts';
import type { Report } from './report.ts';
import { renderTable, type Screen } from './terminal.ts';

/** Spreadsheets take a file for UTF-8 only if it begins with this. */
const MARK = '\uFEFF';

/** The report in the format that was asked for. */
export function render(report: Report, options: ReportOptions, screen: Screen): string {
  switch (options.format) {
    case 'table':
      return renderTable(report, screen);
    case 'md':
      return renderMarkdown(report);
    case 'html':
      return renderHtml(report);
    case 'csv':
      return `${options.out === null ? '' : MARK}${renderCsv(report, options.table)}`;
  }
}
