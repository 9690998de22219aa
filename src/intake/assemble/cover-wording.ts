import { fixedWording } from './fixed-wording.js';

/** What the secretariat of the CSTD prints on the cover sheet of every submission. */
export const coverWording = {
  organ: fixedWording('Commission on Science and Technology for Development', '(CSTD)'),
  request: fixedWording(
    'Submissions from entities in the United Nations system, international organizations and other stakeholders on their efforts in 0000 to implement the outcomes of the WSIS',
  ),
  purpose: fixedWording(
    `This submission was prepared as an input to the report of the UN Secretary-General on "Progress made in the
    implementation of and follow-up to the outcomes of the World Summit on the Information Society at the regional and
    international levels" (to the 0th session of the CSTD), in response to the request by the Economic and Social
    Council, in its resolution 2006/46, to the UN Secretary-General to inform the Commission on Science and Technology
    for Development on the implementation of the outcomes of the WSIS as part of his annual reporting to the Commission.`,
  ),
  disclaimer: fixedWording(
    `DISCLAIMER: The views presented here are the contributors' and do not necessarily reflect the views and position of
    the United Nations or the United Nations Conference on Trade and Development.`,
  ),
} as const;
