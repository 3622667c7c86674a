import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './project';

/** A type of even width, which the project itself has none of: Debian's `fonts-dejavu-core`, unchanged since 2016. */
export const MONOSPACED = '/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf';

/**
 * Settings of fontconfig under which a browser finds the fonts of preview images and {@link MONOSPACED}, and no others: so pages are set in
 * the same type on every machine.
 * @param folder where they are written.
 * @returns what the browser must have in its environment.
 */
export function onlyOurFonts(folder: string): Record<string, string> {
  const alias = (asked: string, family: string) =>
    `<match target="pattern"><test name="family"><string>${asked}</string></test><edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`;
  const file = path.join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${path.join(ROOT, 'lib', 'card', 'fonts')}</dir>
  <dir>${path.join(path.dirname(MONOSPACED))}</dir>
  <selectfont><rejectfont><glob>*/dejavu/DejaVuS*</glob></rejectfont><acceptfont><glob>${MONOSPACED}</glob></acceptfont></selectfont>
  <cachedir>${path.join(folder, 'cache')}</cachedir>
  ${alias('Charter', 'Charis SIL')}
  ${alias('serif', 'Charis SIL')}
  ${alias('Times New Roman', 'Charis SIL')}
  ${alias('system-ui', 'Noto Sans')}
  ${alias('sans-serif', 'Noto Sans')}
  ${alias('monospace', 'DejaVu Sans Mono')}
  <match target="pattern"><edit name="family" mode="append_last" binding="weak"><string>Noto Sans</string></edit></match>
  <match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit><edit name="rgba" mode="assign"><const>none</const></edit></match>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
