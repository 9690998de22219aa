/** Thanks and good will: no report prints them, unless they hold a figure or a result. */
export const courtesy =
  /\b(?:grateful|gratitude|thanks (?!to\b)|thankful|pleased to|honou?red to|committed to|commitment to|welcomes? the opportunity|appreciat(?:es?|ion)|looks? forward)\b/i;

/** What a submission says of itself: "This letter lists what we published." */
export const ofItself =
  /^(?:this|the present|our) (?:letter|submission|contribution|note|document|paper|input|response|section) (?:lists|describes|covers|sets out|presents|summari[sz]es|outlines|highlights|provides|contains|focuses|reports|is)\b/i;
