// The one layout of every mail: a single column of real text, without images, remote files or anything that counts readers.

/** Handlebars; the styles in the head are only for what cannot stand in a tag: dark mode and narrow screens. */
export const MAIL_LAYOUT = `<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{subject}}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #1b151c !important; }
  .sheet { background: #262027 !important; }
  .text, .text a { color: #f3edf2 !important; }
  .quiet { color: #c9bfc8 !important; }
  .line { border-color: #4a404a !important; }
  .facts { background: #352b36 !important; }
  .button { background: #f3edf2 !important; }
  .button a { color: #2a1a2b !important; }
}
@media (max-width: 480px) { .sheet { padding: 24px 20px !important; } .foot { padding: 16px 20px 32px !important; } }
</style>
</head>
<body class="page" dir="{{direction}}" style="margin:0;padding:0;background:#f7f5f2;">
<div style="display:none;max-height:0;overflow:hidden;">{{preview}}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page" style="background:#f7f5f2;"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;"><tr><td class="sheet text" style="padding:32px 40px;background:#ffffff;color:#2a1a2b;font:17px/1.6 'Source Sans 3',-apple-system,'Segoe UI',Roboto,Arial,sans-serif;">
<p class="text" style="margin:0 0 28px;padding:0 0 0 12px;border-left:4px solid {{accent}};font-weight:bold;">{{sender}}</p>
<h1 class="text" style="margin:0 0 20px;font:bold 26px/1.3 'Source Serif 4',Georgia,serif;">{{heading}}</h1>
<p class="text" style="margin:0 0 16px;">{{salutation}},</p>
{{#each parts}}
{{#if paragraph}}<p class="text" style="margin:0 0 16px;">{{text}}</p>
{{/if}}
{{#if facts}}<p class="facts text" style="margin:0 0 20px;padding:12px 16px;background:#f8f0f5;">{{#each items}}{{#if @index}}<br>{{/if}}{{this}}{{/each}}</p>
{{/if}}
{{#if door}}<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 16px;"><tr><td class="button" style="border-radius:6px;background:{{../accent}};"><a href="{{url}}" style="display:inline-block;padding:14px 28px;color:#ffffff;font-weight:bold;text-decoration:none;">{{label}}</a></td></tr></table>
<p class="quiet" style="margin:0 0 28px;color:#5f5360;font-size:15px;">Werkt de knop niet? Open dan deze link:<br><a class="quiet" href="{{url}}" style="color:#5f5360;word-break:break-all;">{{url}}</a></p>
{{/if}}
{{#if block}}<h2 class="text line" style="margin:0 0 4px;padding:16px 0 0;border-top:1px solid #ddd5dc;font:bold 17px/1.5 'Source Sans 3',-apple-system,'Segoe UI',Roboto,Arial,sans-serif;">{{title}}</h2>
{{#each paragraphs}}<p class="text" style="margin:0 0 16px;">{{this}}</p>
{{/each}}
{{/if}}
{{#if languages}}{{#each lines}}<p lang="{{code}}" dir="{{direction}}" class="text" style="margin:0 0 8px;font-size:15px;">{{text}}<br><a href="{{url}}" hreflang="{{code}}" dir="ltr" class="text" style="color:#2a1a2b;overflow-wrap:anywhere;">{{url}}</a></p>
{{/each}}
{{/if}}
{{#if link}}<p class="text" style="margin:0 0 16px;">{{lead}}<br><a href="{{url}}" class="text" style="color:#2a1a2b;word-break:break-all;">{{url}}</a></p>
{{/if}}
{{/each}}
<p class="text line" style="margin:8px 0 0;padding:20px 0 0;border-top:1px solid #ddd5dc;">{{#each closing}}{{#if @index}}<br>{{/if}}{{this}}{{/each}}</p>
</td></tr><tr><td class="quiet foot" style="padding:20px 40px 40px;color:#5f5360;font:14px/1.5 'Source Sans 3',-apple-system,'Segoe UI',Roboto,Arial,sans-serif;">{{#each footer}}{{#if @index}}<br>{{/if}}{{this}}{{/each}}</td></tr></table>
</td></tr></table>
</body>
</html>
`;
