/** Asking anew about everybody in running awards: the run, its progress, and the differences as work for the townships. */
@NamedInterface("run")
@NullMarked
package io.yimen.verification.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
