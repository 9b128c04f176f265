/** What came of asking: reports in versions, differences from what was said, their resolutions and objections. */
@NamedInterface("report")
@NullMarked
package io.yimen.verification.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
