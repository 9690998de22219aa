import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Settled = { readonly accepted: Uint8Array; readonly rejected: Uint8Array };

/**
 * What LibreOffice makes of files when it accepts and when it rejects all their tracked changes: one process for all
 * files, driven from inside by a macro, because its bridge to other languages is a package of its own. Files with
 * comments crash it where it has no display; give copies without.
 */
export function settleWithOffice(
  files: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, Settled>> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-settle-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name]!);
    writeFileSync(join(folder, 'names.txt'), names.join('\n'));
    writeMacro(join(folder, 'profile', 'user', 'basic'));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        `macro:///Standard.Judge.Run("${pathToFileURL(folder).href}")`,
      ],
      { stdio: 'ignore', timeout: 280_000 },
    );
    const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
    return Object.fromEntries(
      names.map((name) => [
        name,
        { accepted: read(`${name}-AcceptAll.docx`), rejected: read(`${name}-RejectAll.docx`) },
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folders and lists in which LibreOffice looks for macros of its user. */
function writeMacro(folder: string): void {
  mkdirSync(join(folder, 'Standard'), { recursive: true });
  const library =
    '<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">';
  writeFileSync(
    join(folder, 'script.xlc'),
    `<?xml version="1.0" encoding="UTF-8"?>\n${library}\n<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  );
  writeFileSync(
    join(folder, 'Standard', 'script.xlb'),
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Judge"/></library:library>',
  );
  writeFileSync(
    join(folder, 'Standard', 'Judge.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">${escaped(macro)}</script:module>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A file that cannot be opened or settled has no result, which reading it then tells. */
const macro = `
Sub Run(folder As String)
  Dim access, source, name
  access = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  source = createUnoService("com.sun.star.io.TextInputStream")
  source.setInputStream(access.openFileRead(folder & "/names.txt"))
  source.setEncoding("UTF-8")
  Do While Not source.isEOF()
    name = source.readLine()
    Settle folder & "/" & name, "AcceptAll"
    Settle folder & "/" & name, "RejectAll"
  Loop
  source.closeInput()
  StarDesktop.terminate()
End Sub

Sub Settle(file As String, what As String)
  On Error Goto Failed
  Dim document, dispatcher
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  document = StarDesktop.loadComponentFromURL(file & ".docx", "_blank", 0, options())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & what & "TrackedChanges", "", 0, Array())
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(file & "-" & what & ".docx", filter())
  document.close(True)
Failed:
End Sub
`;
