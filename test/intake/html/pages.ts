/** Pages in the habit of the programs that save them; the words are the tests' own. */

const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><title>x</title>
<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm;} @page WordSection1 {size:595.3pt 841.9pt;} div.WordSection1 {page:WordSection1;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-US link=blue><div class=WordSection1>
<h1><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>Skills for teachers<o:p></o:p></h1>
<p class=MsoNormal>The centres trained 500 teachers.<a style='mso-footnote-id:ftn1'
href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> They <b
style='mso-bidi-font-weight:normal'>also</b> opened a <i>library</i>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>The first item</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp; </span></span></span><![endif]>An item below it</p>
<p class=MsoListParagraph style='text-indent:-18.0pt'><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>An item of the smaller form</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Place</p></td><td><p>Number</p></td></tr>
<tr><td><p>Niamey</p></td><td><p>Forty maps</p><p>in two years</p></td></tr></table>
<p class=MsoNormal><span style='mso-hide:all'>secret</span><a class=msocomanchor style='mso-special-character:comment'>[JD1]</a></p>
</div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> See <a href="https://a.example/list">the list</a>.</p><p>It has two paragraphs.</p></div></div>
<div style='mso-element:header' id=h1><p class=MsoHeader>Running head</p></div></body></html>`;

const googleDocs = `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import url(https://themes.example/x);.c1{font-weight:700}.c3{vertical-align:super}ol{margin:0}.lst-kix_a-0>li:before{content:"(" counter(lst-ctn-kix_a-0,lower-latin) ") "}.lst-kix_a-1>li:before{content:"\\0025cf  "}</style></head><body class="doc-content">
<p class="title"><span class="c9">Contribution of the centres</span></p><p class="c2"><span class="c1">A bold line</span></p>
<p class="c2"><span>The centres trained 500 teachers.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>&nbsp;They also opened a library.</span><span class="c3">2</span></p>
<ol class="c5 lst-kix_a-0 start" start="1"><li class="c6">The first item</li></ol><ul class="lst-kix_a-1 start"><li>An item below it</li></ul><ol class="lst-kix_a-0" start="2"><li>The second item, with a <a class="c8" href="https://www.google.com/url?q=https://a.example/list&amp;sa=D&amp;source=editors">link</a></li></ol>
<hr class="c4"><div><p class="c2"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;See the list.</span></p></div><div><p><sup>2</sup> The library is open.</p></div></body></html>`;

const libreOffice = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">p { line-height: 115% } a.sdfootnoteanc { font-size: 57% }</style></head><body lang="en-US" dir="ltr">
<div title="header"><p>Running head</p></div><h1 class="western">Skills for teachers</h1>
<p>The centres trained 500 teachers.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>
They cover 12 km<sup>2</sup>, for the 25<sup>th</sup> time.</p><ol start="3"><li><p>The third item</p></li><li value="7"><p>The seventh item</p><ul><li>An item below it</li></ul></li></ol>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>See the list.</p></div></body></html>`;

const pandoc = `<!DOCTYPE html><html><head><meta charset="utf-8" /><style>code{white-space: pre-wrap;}</style></head><body>
<header id="title-block-header"><h1 class="title">Contribution of the centres</h1></header>
<nav id="TOC" role="doc-toc"><ul><li><a href="#skills">Skills for teachers</a></li></ul></nav>
<h2 id="skills">Skills for teachers</h2><p>The centres trained 500 teachers.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> And <a href="javascript:alert(1)">these words</a>.</p>
<aside id="footnotes" class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>See the list.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></aside></body></html>`;

const encyclopaedia = `<html><body><p>The centres trained 500 teachers<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> and more<sup id="cite_ref-2"><a href="#cite_note-2">[2]</a></sup>.</p>
<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">See the list.</span></li><li id="cite_note-2"><b><a href="#cite_ref-2">^</a></b> The library is open.</li></ol></body></html>`;

export const pages = { word, googleDocs, libreOffice, pandoc, encyclopaedia } as const;
