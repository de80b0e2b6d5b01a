// Turns a view and a page model into HTML; controllers and page specs use the same Handlebars, as strict as it can be.
import Handlebars from 'handlebars';
import fs from 'node:fs';
import path from 'node:path';

/** A page model: plain data, built by one typed function. */
export type Model = object;

export type ViewSettings = {
  /** The folder under which every `.hbs` file is a view, named by its path without extension. */
  readonly folder: string;
  /** What every page may show as `{{@site.…}}`: the name of the municipality, addresses of assets. */
  readonly site: object;
  /** True in development: views are read again when they have changed. */
  readonly reread: boolean;
};

/** Folders whose views are known by their bare file name, so that every page can use them as a partial. */
const SHORT_NAMED = ['components', 'layout'];

/**
 * `explicitPartialContext`: a partial sees only what is handed to it, so no field of the page leaks into a component.
 * `strict`: a missing `{{field}}` or partial is an error and not an empty spot on the screen.
 */
const OPTIONS = { strict: true, explicitPartialContext: true, preventIndent: true };

export class Views {
  private compiled: ReadonlyMap<string, Handlebars.TemplateDelegate>;
  private stamp: string;

  constructor(private readonly settings: ViewSettings) {
    this.stamp = stampOf(settings.folder);
    this.compiled = compileAll(settings.folder);
  }

  /** The HTML of `view` (`public/home/home`) with `model`; throws when the view asks for something the model lacks. */
  render(view: string, model: Model): string {
    if (this.settings.reread) this.renew();
    const template = this.compiled.get(view);
    if (!template) throw new Error(`There is no view ${view}`);
    return template(model, { data: { site: this.settings.site } });
  }

  names(): readonly string[] {
    return [...this.compiled.keys()];
  }

  private renew(): void {
    const stamp = stampOf(this.settings.folder);
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.compiled = compileAll(this.settings.folder);
  }
}

function compileAll(folder: string): ReadonlyMap<string, Handlebars.TemplateDelegate> {
  const engine = Handlebars.create();
  engine.registerHelper('eq', (one: unknown, other: unknown) => String(one) === String(other));
  engine.registerHelper('holds', (list: unknown, value: unknown) => holds(list, value));
  engine.registerHelper('add', (one: unknown, other: unknown) => Number(one) + Number(other));
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const file of viewFiles(folder)) {
    const name = nameOf(file);
    const template = engine.compile(parsed(engine, folder, file), OPTIONS);
    engine.registerPartial(name, template);
    compiled.set(name, template);
  }
  return compiled;
}

/** Parsed at boot, so that a slip in a view stops the program and not the first visitor. */
function parsed(engine: typeof Handlebars, folder: string, file: string): hbs.AST.Program {
  try {
    return engine.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  } catch (cause) {
    throw new Error(`The view ${file} cannot be read`, { cause });
  }
}

const holds = (list: unknown, value: unknown): boolean =>
  Array.isArray(list) ? list.map(String).includes(String(value)) : list !== undefined && list === value;

function nameOf(file: string): string {
  const [top = '', ...rest] = file.split('/');
  const name = SHORT_NAMED.includes(top) ? rest.join('/') : file;
  return name.replace(/\.hbs$/, '');
}

const viewFiles = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.hbs'))
    .sort();

const stampOf = (folder: string): string =>
  viewFiles(folder)
    .map((file) => `${file}@${fs.statSync(path.join(folder, file)).mtimeMs}`)
    .join('|');
