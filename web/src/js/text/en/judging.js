// @ts-check
/** What the rules leave to a person. */
export const judging = {
  "judging.title": "For a person to decide",
  "judging.count": "{n} of {total} still to be decided",
  "judging.done": "All {total} decided",
  "judging.lead": "The rules do not decide here: what was stated does not fit the industry or the shape, or no provision covers this "
    + "ground. Until decided, the worst is assumed; the decision is kept with the record.",
  "judging.worst": "at worst: {effect}",
  "judging.stated": "As stated",
  "judging.found": "As industry and shape have it",
  "judging.hangsOn": "Whether it holds also hangs on:",
  "judging.form": "Decide: {title}",
  "judging.effect": "decision",
  "judging.by": "Decided by",
  "judging.reason": "Reason",
  "judging.reasonHint": "Papers, opinions or articles that it rests on",
  "judging.lacking": "Still to be given: {what}",
  "judging.give": "Decide",
  "judging.judged": "{by} decided: {effect}",
  "judging.takeBack": "Take back",
  "judging.held": "Decisions made",
  "judging.seen": "Seen",
  "judging.lapsed.CHANGED": "Site or industry changed; the decision no longer counts and must be made anew: {title} (was: {effect})",
  "judging.lapsed.GONE": "This no longer applies; the decision was taken away: {title} (was: {effect})",
};
