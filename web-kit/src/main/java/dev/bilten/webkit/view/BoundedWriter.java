package dev.bilten.webkit.view;

import java.io.Writer;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Takes a page, and no more than a page. */
final class BoundedWriter extends Writer {
    private static final int MOST = 4 << 20;

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] buffer, int offset, int length) {
        room(length);
        text.append(buffer, offset, length);
    }

    @Override
    public void write(String part, int offset, int length) {
        room(length);
        text.append(part, offset, offset + length);
    }

    private void room(int length) {
        if (text.length() + length > MOST) {
            throw new TemplateProcessingException("An uploaded theme drew more than " + (MOST >> 20) + " MB");
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
