import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface DataTableProps {
  /** What it is a table of. */
  readonly label: string;
  readonly headings: readonly string[];
  readonly children: ReactNode;
}

/** A table; where it has no room for its columns, each row is a card (`pages.css`). */
export function DataTable({ label, headings, children }: DataTableProps) {
  return (
    <div className="data-table">
      <Table verticalSpacing="sm" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {headings.map((heading) => (
              <Table.Th key={heading}>{heading}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}

/** A cell; on a card its heading stands before it. */
export function Cell({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <Table.Td>
      <span className="card-heading" aria-hidden>
        {heading}
      </span>
      <div>{children}</div>
    </Table.Td>
  );
}
