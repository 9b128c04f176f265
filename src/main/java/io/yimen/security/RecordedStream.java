package io.yimen.security;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.IntConsumer;

/** An answer whose call goes on record, once, before its first byte; when that fails nothing of it has gone out. */
final class RecordedStream extends HttpServletResponseWrapper {

    private final IntConsumer record;
    private boolean asked;

    RecordedStream(HttpServletResponse answer, IntConsumer record) {
        super(answer);
        this.record = record;
    }

    /** Asks once only: the problem that says the record failed must itself be able to go out. */
    void recordOnce() {
        if (!asked) {
            asked = true;
            record.accept(getStatus());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Recorded(super.getOutputStream());
    }

    @Override
    public void flushBuffer() throws IOException {
        recordOnce();
        super.flushBuffer();
    }

    private final class Recorded extends ServletOutputStream {

        private final ServletOutputStream out;

        Recorded(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            recordOnce();
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            recordOnce();
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            recordOnce();
            out.flush();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
