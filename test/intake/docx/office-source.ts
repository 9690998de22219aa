/** A paper as an office would write it, in the flat form of OpenDocument: headings, nested lists, notes, tables, a box. */
export const officeSource = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
  <style:style style:name="Standard" style:family="paragraph"/>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
  <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/>
  <text:list-style style:name="Nested">
    <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
    <text:list-level-style-bullet text:level="3" text:bullet-char="•"/>
  </text:list-style>
</office:styles>
<office:automatic-styles>
  <style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
</office:automatic-styles>
<office:body><office:text>
  <text:tracked-changes>
    <text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>A. Writer</dc:creator><dc:date>2022-01-05T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
    <text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>A. Writer</dc:creator><dc:date>2022-01-05T10:00:00</dc:date></office:change-info><text:p>deleted words </text:p></text:deletion></text:changed-region>
  </text:tracked-changes>
  <text:h text:outline-level="1" text:style-name="Heading_20_1">Work on networks</text:h>
  <text:p>The Office connected 120 schools in Kenya.<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See <text:a xlink:href="https://example.org/schools">the list</text:a>.</text:p><text:p>It is kept current.</text:p></text:note-body></text:note> It also <text:span text:style-name="Bold">trained</text:span> 40 teachers in <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>three <text:change-end text:change-id="c1"/>counties.<text:note text:id="n2" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>An endnote of the paper.</text:p></text:note-body></text:note></text:p>
  <text:p>The following was done:</text:p>
  <text:list text:style-name="Nested">
    <text:list-item><text:p>Masts were built:</text:p>
      <text:list><text:list-item><text:p>in Turkana, with:</text:p>
        <text:list><text:list-item><text:p>solar power;</text:p></text:list-item><text:list-item><text:p>batteries;</text:p></text:list-item></text:list>
      </text:list-item><text:list-item><text:p>in Marsabit.</text:p></text:list-item></text:list>
    </text:list-item>
    <text:list-item><text:p>Cables were laid.</text:p></text:list-item>
  </text:list>
  <text:h text:outline-level="2" text:style-name="Heading_20_2">Schools by county</text:h>
  <text:p>The 25<text:span text:style-name="Raised">th</text:span> school is the farthest, at 900 km.</text:p>
  <table:table table:name="Counties"><table:table-column table:number-columns-repeated="2"/>
    <table:table-row><table:table-cell><text:p>County</text:p></table:table-cell><table:table-cell><text:p>Schools</text:p></table:table-cell></table:table-row>
    <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Turkana</text:p></table:table-cell><table:table-cell><text:p>70</text:p></table:table-cell></table:table-row>
    <table:table-row><table:covered-table-cell/><table:table-cell><text:p>50</text:p></table:table-cell></table:table-row>
  </table:table>
  <text:p><draw:frame text:anchor-type="paragraph" svg:width="6cm" svg:height="3cm" svg:x="9cm" svg:y="1cm"><draw:text-box><text:p>A box beside the text says that all masts have solar power.</text:p></draw:text-box></draw:frame>The masts belong to the counties and are kept by them.</text:p>
</office:text></office:body></office:document>
`;
