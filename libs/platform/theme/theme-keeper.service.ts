// Knows the theme that is worn now: the one chosen on the page of the administrator, else the file. Other programs notice
// a change within a minute.
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { Log } from '../logging/log.js';
import { readTheme } from './read-theme.js';
import { parseTheme, type Theme } from './theme.js';

export type WornTheme = {
  readonly theme: Theme;
  /** The text of thema.json it was read from; empty when it is the file. */
  readonly content: string;
  /** Empty: the logo of the file, or the sign of Samenspel. */
  readonly logoSvg: string;
};

export type NewTheme = {
  /** The text of a thema.json that was checked; null goes back to the file. */
  readonly content: string | null;
  readonly logoSvg: string;
  /** An account. */
  readonly by: string;
};

type Row = { readonly number: number; readonly content: string | null; readonly logoSvg: string };

const REFRESH_MS = 60_000;

@Injectable()
export class ThemeKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private worn: WornTheme;
  private number = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly listeners: ((worn: WornTheme) => void)[] = [];

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(CONFIG) private readonly config: Pick<Config, 'themeFile'>,
  ) {
    this.worn = this.ofFile();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.refreshQuietly();
    this.timer = setInterval(() => void this.refreshQuietly(), REFRESH_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  current(): WornTheme {
    return this.worn;
  }

  /** Called now, and again whenever another theme is worn. */
  follow(listener: (worn: WornTheme) => void): void {
    this.listeners.push(listener);
    listener(this.worn);
  }

  async save(tx: Tx, { content, logoSvg, by }: NewTheme): Promise<void> {
    await tx.change(
      `insert into site_theme (number, content, logo_svg, made_by, made_at)
       select coalesce(max(number), 0) + 1, $1, $2, $3, $4 from site_theme`,
      [content, logoSvg, by, this.clock.now()],
    );
    const actor = { kind: 'staff', accountId: by } as const;
    await this.audit.record(tx, { chain: 'staff', event: 'theme.changed', actor, subject: 'theme' });
  }

  async refresh(): Promise<void> {
    const [row] = await this.transactions.read((tx) =>
      tx.query<Row>(
        'select number, content, logo_svg as "logoSvg" from site_theme order by number desc limit 1',
      ),
    );
    if (!row || row.number === this.number) return;
    this.number = row.number;
    this.worn = this.fromRow(row);
    for (const listener of this.listeners) listener(this.worn);
  }

  /** A program that cannot look now keeps what it wears. */
  private async refreshQuietly(): Promise<void> {
    await this.refresh().catch((fault: unknown) => this.log.fault('the theme could not be read', fault));
  }

  private fromRow({ content, logoSvg }: Row): WornTheme {
    const parsed = content === null ? undefined : parseTheme(content);
    return parsed?.ok && content !== null ? { theme: parsed.theme, content, logoSvg } : this.ofFile();
  }

  private ofFile(): WornTheme {
    return { theme: readTheme(this.config.themeFile), content: '', logoSvg: '' };
  }
}
