package io.yimen.application;

/**
 * The statutory days of a procedure, in working days.
 *
 * @param inquiry to start the inquiry after acceptance
 * @param township to the first opinion; 0 when only the whole procedure has a term
 * @param county to confirm or refuse
 * @param total the whole procedure
 * @param noticeCounts whether the days of the public notice lie inside the whole
 */
record CaseTerms(int inquiry, int township, int county, int total, boolean noticeCounts) {}
