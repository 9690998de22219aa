/** Whether a title is one of the questionnaire's, or of any report's: "Part Two", "Progress made", "Future actions". */
export function isOfQuestionnaire(title: string): boolean {
  return questionnaire.test(title);
}

const questionnaire =
  /\b(?:part (?:one|two|three|[1-3]|i{1,3})\b|achievements?|figures|background|context|contributions?|responses?|recommendations?|conclusions?|key|main|annual|summary|overview|activities|progress|obstacles|challenges|trends|experiences?|future|initiatives|innovative|actions?|way forward|introduction|results|lessons|highlights|projects|policies|programmes)\b/i;
