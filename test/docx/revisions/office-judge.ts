import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `accepted` is empty for a file that was only to be rejected. */
export type Settled = { readonly accepted: Uint8Array; readonly rejected: Uint8Array };

/**
 * What LibreOffice makes of files when it accepts and when it rejects all their tracked changes: one process for all
 * files, driven from inside by a macro, because its bridge to other languages is a package of its own. Files with
 * comments crash it where it has no display; give copies without.
 */
export function settleWithOffice(
  files: Readonly<Record<string, Uint8Array>>,
  isOnlyRejected: (name: string) => boolean = () => false,
): Readonly<Record<string, Settled>> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-settle-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name]!);
    const orders = names.flatMap((name) =>
      isOnlyRejected(name) ? [`RejectAll${name}`] : [`AcceptAll${name}`, `RejectAll${name}`],
    );
    writeFileSync(join(folder, 'orders.txt'), orders.join('\n'));
    // The first start fills the profile, over any macro that is there already.
    runOffice(folder, ['--terminate_after_init']);
    writeMacro(join(folder, 'profile', 'user', 'basic', 'Standard'));
    runOffice(folder, ['macro:///Standard.Judge.Run']);
    const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
    return Object.fromEntries(
      names.map((name) => [
        name,
        {
          accepted: isOnlyRejected(name) ? new Uint8Array() : read(`${name}-AcceptAll.docx`),
          rejected: read(`${name}-RejectAll.docx`),
        },
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOffice(folder: string, options: readonly string[]): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--norestore', ...options], {
    stdio: 'ignore',
    timeout: 1_200_000,
    env: { ...process.env, PENHOLDER_SETTLE: folder },
  });
}

/** The library in which LibreOffice looks for macros of its user. */
function writeMacro(folder: string): void {
  writeFileSync(
    join(folder, 'script.xlb'),
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Judge"/></library:library>',
  );
  writeFileSync(
    join(folder, 'Judge.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">${escaped(macro)}</script:module>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A file that cannot be opened or settled has no result, which reading it then tells. */
const macro = `
Sub Run
  Dim oAccess, oLines, sFolder, sLine
  sFolder = ConvertToURL(Environ("PENHOLDER_SETTLE"))
  oAccess = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  oLines = createUnoService("com.sun.star.io.TextInputStream")
  oLines.setInputStream(oAccess.openFileRead(sFolder & "/orders.txt"))
  oLines.setEncoding("UTF-8")
  Do While Not oLines.isEOF()
    sLine = oLines.readLine()
    SettleOne(sFolder & "/" & Mid(sLine, 10), Left(sLine, 9))
  Loop
  oLines.closeInput()
  StarDesktop.terminate()
End Sub

Sub SettleOne(sFile, sWhat)
  On Error Goto Failed
  Dim oDocument, oDispatcher
  Dim aLoad(0) As New com.sun.star.beans.PropertyValue
  aLoad(0).Name = "Hidden"
  aLoad(0).Value = True
  oDocument = StarDesktop.loadComponentFromURL(sFile & ".docx", "_blank", 0, aLoad())
  oDispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  oDispatcher.executeDispatch(oDocument.CurrentController.Frame, ".uno:" & sWhat & "TrackedChanges", "", 0, Array())
  Dim aStore(0) As New com.sun.star.beans.PropertyValue
  aStore(0).Name = "FilterName"
  aStore(0).Value = "MS Word 2007 XML"
  oDocument.storeToURL(sFile & "-" & sWhat & ".docx", aStore())
  oDocument.close(True)
Failed:
End Sub
`;
