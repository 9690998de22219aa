/**
 * Words that hold the sentences of a language together. `bare` ones also stand in names ("Agence nationale de la
 * société de l'information"), so that they alone do not make an English sentence French; a text needs one of the
 * `telling`. Words that English has too ("on", "as", "do", "no", "come") are left out.
 */
export type LanguageWords = { readonly bare: string; readonly telling: string };

export const english =
  'the of and to in for with on by is are was were has have had that this these those which from as at be been its it their our we will through more also or not other than into between during they who such can under';

/** The official languages in Latin letters, and three that European senders write in. */
export const otherLanguages: Readonly<Record<'fr' | 'es' | 'pt' | 'de' | 'it', LanguageWords>> = {
  fr: {
    bare: 'le la les l d de du des et en au aux à sur pour sans sous un',
    telling:
      'nous vous il ils elle elles est sont été être ont avons avait qui que qu dont où ce cette ces cet leur leurs ses notre nos une dans avec par pas afin ainsi mais comme entre grâce lors',
  },
  es: {
    bare: 'el la los las de del y en al para un',
    telling:
      'es son fue fueron ha han hemos está están se que su sus nuestro nuestra una con por más como este esta estos estas lo también entre sobre desde hasta pero donde',
  },
  pt: {
    bare: 'o os de da das dos e em na nos nas ao aos à para um',
    telling:
      'é são foi foram está estão tem têm que se seu sua seus suas nosso nossa uma com por não mais como este esta pelo pela pelos pelas também entre sobre mas',
  },
  de: {
    bare: 'der die das den dem des und für von zu zum zur im am auf',
    telling:
      'ist sind wird werden wurde wurden haben hatte wir sich nicht auch durch ein eine einer eines einem einen mit bei nach über als dass sowie oder aber um unter ihre ihrer unser unsere',
  },
  it: {
    bare: 'il lo la le gli l d di del della dei degli delle e un dell nell sull al alla',
    telling:
      'è ha hanno sono stato stata stati che si con una per non anche più questo questa nel nella nelle dal dalla tra suo sua loro nostro nostra abbiamo',
  },
};
