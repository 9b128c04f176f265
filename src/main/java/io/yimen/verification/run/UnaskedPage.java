package io.yimen.verification.run;

import java.util.List;

/** One page of the people of a run about whom some sources were not asked. */
public record UnaskedPage(RunView run, List<UnaskedView> people, long total) {}
