package dev.bilten.plugin.api;

/**
 * The version of this API and the fixed places of a plugin jar.
 *
 * <p>The manifest is one JSON object:
 *
 * <pre>{@code
 * {
 *   "id": "acme-pay",                      // [a-z][a-z0-9-]{1,39}; never changes
 *   "version": "1.2.0",                    // major.minor.patch
 *   "api": "[1.0,2.0)",                    // the versions of this API it works with
 *   "name": {"en": "Acme Pay", "ar": "…"}, // English is required
 *   "description": {"en": "…"},
 *   "hooks": ["dev.bilten.plugin.api.PaymentGateway"],
 *   "hosts": ["api.acme.example"],         // where it connects to; "*" when a setting decides
 *   "settings": [
 *     {"key": "token", "type": "secret", "label": {"en": "Token"}, "required": true},
 *     {"key": "mode", "type": "choice", "label": {"en": "Mode"}, "default": "live",
 *      "choices": [{"value": "live", "label": {"en": "Live"}}]}
 *   ],                                     // type: text, secret, url, number, choice or bool
 *   "personalData": ["buyer e-mail"],      // what it keeps about people, in plain words
 *   "permissions": []                      // what else it asks the operator to allow
 * }
 * }</pre>
 */
public final class PluginApi {
    /** The version that a plugin's {@code api} range is compared with: {@code major.minor}. */
    public static final String VERSION = "1.0";

    /** Where the manifest lies in the jar. */
    public static final String MANIFEST = "META-INF/bilten-plugin.json";

    private PluginApi() {}
}
