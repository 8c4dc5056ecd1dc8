package vn.cancu.text.format;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cancu.diagnostic.Code;

/**
 * What a parser made of one document: its text and remarks, or, where the text is empty, the one remark that says why.
 * Travels from worker to pool.
 */
record Extract(String text, boolean recognised, List<Remark> remarks) {
    private static final int MAX_REMARKS = 100;
    private static final int MAX_ARGUMENT = 200;

    /** A diagnostic but for the name of the file, which the worker is not told. */
    record Remark(Code code, List<String> arguments) {
        static Remark of(Code code, Object... arguments) {
            return new Remark(
                    code, Arrays.stream(arguments).map(Remark::shortened).toList());
        }

        /** Words of libraries may hold anything of the document. */
        private static String shortened(Object argument) {
            String text = String.valueOf(argument).replaceAll("[\\p{Cntrl}\\s]+", " ");
            return text.length() > MAX_ARGUMENT ? text.substring(0, MAX_ARGUMENT) + "…" : text;
        }
    }

    /** Text read from letters, not from images. */
    static Extract of(String text, List<Remark> remarks) {
        return new Extract(text, false, remarks);
    }

    /** No text, and why. */
    static Extract refused(Code code, Object... arguments) {
        return new Extract("", false, List.of(Remark.of(code, arguments)));
    }

    void write(DataOutputStream out) throws IOException {
        int length = text.length();
        out.writeInt(length);
        // Characters one by one: no length of bytes to be agreed on, and no surrogate is lost.
        byte[] buffer = new byte[8192];
        for (int start = 0; start < length; ) {
            int end = Math.min(length, start + buffer.length / 2);
            int filled = 0;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                buffer[filled++] = (byte) (c >> 8);
                buffer[filled++] = (byte) c;
            }
            out.write(buffer, 0, filled);
            start = end;
        }
        out.writeBoolean(recognised);
        out.writeInt(remarks.size());
        for (Remark remark : remarks) {
            out.writeUTF(remark.code.name());
            out.writeInt(remark.arguments.size());
            for (String argument : remark.arguments) {
                out.writeUTF(argument);
            }
        }
        out.flush();
    }

    static Extract read(DataInputStream in) throws IOException {
        int length = within(in.readInt(), FileDecoder.MAX_CHARACTERS + 1);
        char[] text = new char[length];
        byte[] buffer = new byte[8192];
        for (int start = 0; start < length; ) {
            int count = Math.min(length - start, buffer.length / 2);
            in.readFully(buffer, 0, count * 2);
            for (int i = 0; i < count; i++) {
                text[start + i] = (char) ((buffer[2 * i] & 0xFF) << 8 | (buffer[2 * i + 1] & 0xFF));
            }
            start += count;
        }
        boolean recognised = in.readBoolean();
        List<Remark> remarks = new ArrayList<>();
        for (int n = within(in.readInt(), MAX_REMARKS); n > 0; n--) {
            Code code = code(in.readUTF());
            List<String> arguments = new ArrayList<>();
            for (int k = within(in.readInt(), MAX_REMARKS); k > 0; k--) {
                arguments.add(in.readUTF());
            }
            remarks.add(new Remark(code, List.copyOf(arguments)));
        }
        return new Extract(new String(text), recognised, remarks);
    }

    private static Code code(String name) throws IOException {
        try {
            return Code.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("code " + name, unknown);
        }
    }

    private static int within(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException("count " + count);
        }
        return count;
    }
}
