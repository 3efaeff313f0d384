package dev.bilten.testing;

import dev.bilten.testing.FaultProxy.AtCommit;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** One connection through the proxy. What the platform says is read message by message, so that a COMMIT is seen. */
final class FaultLine {
    private static final int TLS_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private final CommitWatch watch = new CommitWatch();
    private volatile boolean answerIsLost;

    FaultLine(FaultProxy proxy, Socket client, Socket server) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    void start() {
        start(this::requests);
        start(this::answers);
    }

    private void start(Work work) {
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
                cut();
            } catch (IOException | InterruptedException e) {
                cut(); // one side is gone
            }
        });
    }

    private void requests() throws IOException, InterruptedException {
        var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
        var out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
        greet(in, out);
        var fate = AtCommit.PASS;
        while (true) {
            int type = in.readUnsignedByte();
            var body = body(in);
            if (watch.isCommit(type, body)) {
                fate = proxy.commit();
            }
            if (fate == AtCommit.LOSE_COMMIT) {
                breakAtCommit();
                return;
            }
            if (fate == AtCommit.LOSE_ANSWER && (type == 'S' || type == 'Q')) {
                answerIsLost = true;
                fate = AtCommit.PASS;
            }
            out.writeByte(type);
            out.writeInt(body.length + Integer.BYTES);
            out.write(body);
            if (in.available() == 0) {
                pause();
                out.flush();
            }
        }
    }

    /** The first messages have no type. */
    private static void greet(DataInputStream in, DataOutputStream out) throws IOException {
        int code;
        do {
            var body = body(in);
            code = (body[0] & 0xff) << 24 | (body[1] & 0xff) << 16 | (body[2] & 0xff) << 8 | body[3] & 0xff;
            out.writeInt(body.length + Integer.BYTES);
            out.write(body);
            out.flush();
        } while (code == TLS_REQUEST || code == GSS_REQUEST);
    }

    private static byte[] body(DataInputStream in) throws IOException {
        var body = new byte[in.readInt() - Integer.BYTES];
        in.readFully(body);
        return body;
    }

    private void answers() throws IOException, InterruptedException {
        var in = server.getInputStream();
        var out = client.getOutputStream();
        var buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (answerIsLost) {
                breakAtCommit();
                return;
            }
            pause();
            int through = proxy.letThrough(read);
            out.write(buffer, 0, through);
            if (through < read) {
                return;
            }
        }
    }

    private void pause() throws InterruptedException {
        Thread.sleep(proxy.delay());
    }

    /** Nobody may hear of the commit before the rest of what dies with it is dead. */
    private void breakAtCommit() {
        proxy.broken();
        reset();
    }

    void cut() {
        proxy.ended(this);
        quietly(client::close);
        quietly(server::close);
    }

    void reset() {
        quietly(() -> client.setSoLinger(true, 0));
        quietly(() -> server.setSoLinger(true, 0));
        cut();
    }

    void halfClose() {
        quietly(client::shutdownOutput);
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (IOException | InterruptedException e) {
            // it is closed already
        }
    }
}
