// A PDF that can write again what it wrote before: most of a letter is the same in all letters, and setting text is the dear part.
import PDFDocument from 'pdfkit';

/** What was written, as the file holds it, and the height at which it ended. */
export type Passage = { readonly content: string; readonly bottom: number };

export class Paper extends PDFDocument {
  private heard: string[] | undefined;

  override addContent(data: string): this {
    this.heard?.push(data);
    super.addContent(data);
    return this;
  }

  /** Draws, and gives what that put in the file. */
  passage(draw: () => void): Passage {
    const heard: string[] = [];
    this.heard = heard;
    draw();
    this.heard = undefined;
    return { content: heard.join('\n'), bottom: this.y };
  }

  /** A page names the fonts in use on it; a blank does that, repeating what was written before does not. */
  nameFont(name: string): void {
    this.font(name).fontSize(1).text(' ', 0, 0, { lineBreak: false });
  }

  /** The page must name the fonts of the passage already. */
  again({ content, bottom }: Passage): void {
    this.addContent(content);
    this.y = bottom;
  }
}
