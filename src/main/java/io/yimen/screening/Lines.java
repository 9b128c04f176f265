package io.yimen.screening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a stream into lines without ever holding more than one of them; of a line that is too long only its end is looked for.
 *
 * <p>Blank lines are passed over, and the last line may lack its line feed.
 */
final class Lines {

    /** One line, or nothing of it when it was too long. */
    record Line(byte[] bytes, boolean tooLong) {}

    /** What is done before waiting for more to come in. */
    interface Pause {
        void run() throws IOException;
    }

    private static final int CHUNK = 16 * 1024;

    private final InputStream in;
    private final int longest;
    private final Pause beforeWaiting;
    private final byte[] chunk = new byte[CHUNK];
    private int from;
    private int to;

    Lines(InputStream in, int longest, Pause beforeWaiting) {
        this.in = in;
        this.longest = longest;
        this.beforeWaiting = beforeWaiting;
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean blank = true;
        boolean tooLong = false;
        while (from < to || fill()) {
            int end = endOfLine();
            blank &= isBlank(end);
            tooLong |= line.size() + (end - from) > longest;
            if (!blank && !tooLong) {
                line.write(chunk, from, end - from);
            }
            boolean complete = end < to;
            from = complete ? end + 1 : end;
            if (complete && !blank) {
                return Optional.of(line(line, tooLong));
            }
            tooLong &= !complete;
        }
        return blank ? Optional.empty() : Optional.of(line(line, tooLong));
    }

    private static Line line(ByteArrayOutputStream line, boolean tooLong) {
        return new Line(tooLong ? new byte[0] : line.toByteArray(), tooLong);
    }

    private boolean fill() throws IOException {
        beforeWaiting.run();
        from = 0;
        to = Math.max(0, in.read(chunk, 0, chunk.length));
        return to > 0;
    }

    /** Where the line feed stands, or the end of what is here. */
    private int endOfLine() {
        int end = from;
        while (end < to && chunk[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean isBlank(int end) {
        for (int i = from; i < end; i++) {
            if (chunk[i] != ' ' && chunk[i] != '\t' && chunk[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
