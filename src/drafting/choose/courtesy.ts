/** Thanks and good will: no report prints them, unless they hold a figure or a result. */
export const courtesy =
  /\b(?:grateful|gratitude|thanks (?!to\b)|thankful|pleased to|honou?red to|the honou?r to|committed to|commitment to|welcomes? the (?:opportunity|chance)|appreciat(?:es?|ion)|looks? forward)\b/i;

/** "The year under review was a difficult one", "WHO facilitates action line C7": said of every year, by every facilitator. */
export const stock =
  /^(?:The (?:past |last |reporting )?(?:year|period)(?: under review| \d{4})?|(?:The year )?20\d\d) (?:was|has been|proved|will be remembered)\b|\b(?:co-)?(?:facilitat(?:es|ed)|facilitators? (?:of|for)) (?:(?:the |two |three |four |several )?(?:WSIS )?action lines?|(?:this|that|the) line)\b/i;

/** What a submission says of itself: "This letter lists what we published." */
export const ofItself =
  /^(?:this|the present|our) (?:letter|submission|contribution|note|document|paper|input|response|section) (?:lists|describes|covers|sets out|presents|summari[sz]es|outlines|highlights|provides|contains|focuses|reports|is)\b|\b(?:contribut(?:ed|ions?)|inputs?|answers?) to (?:this|the present) (?:text|submission|contribution|report|document|paper)\b|\b(?:the present|this) (?:text|note|submission|contribution|questionnaire) (?:is|was|has|will|goes)\b|\bat the (?:date|time) of (?:closing |writing |drafting |submitting )?(?:this|the present) (?:text|report|note|submission|contribution|document)\b|\bthe present report (?:is|was|has been) (?:prepared|compiled|drafted|written)\b|\b(?:this|the present) (?:contribution|submission|text|note) should be\b|\bas this (?:text |report |note |submission |contribution )?(?:was|is) being (?:drafted|written|prepared|sent|finali[sz]ed|submitted)\b/i;

/** "Its activities are most relevant to action lines C1, C2 and C7", "It pursued its vision": what tells of no activity. */
export const tellsOfLines =
  /\bC\d{1,2}\b[^.]{0,80}?\bC\d{1,2}\b[^.]{0,80}?\bC\d{1,2}\b|\b(?:pursue[sd]|pursuing) (?:its|our|their) (?:vision|mission|mandate)\b(?! by\b)/;
