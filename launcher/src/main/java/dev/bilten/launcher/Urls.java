package dev.bilten.launcher;

/**
 * Where everything is reached.
 *
 * @param inbox empty when mail goes to a real server
 * @param database with the password of the role that may read every tenant; empty when the database is not ours
 */
public record Urls(int port, String inbox, String database) {
    public String platform() {
        return "http://localhost:" + port;
    }

    public String console() {
        return platform() + "/platform";
    }

    public String shop(String tenant) {
        return "http://" + tenant + ".localhost:" + port + "/";
    }

    public String admin(String tenant) {
        return shop(tenant) + "admin";
    }

    public String scanner(String tenant) {
        return shop(tenant) + "scan";
    }

    public String api(String tenant) {
        return shop(tenant) + "api/openapi.json";
    }
}
