package dev.bilten.e2e;

import dev.bilten.e2e.Site.Leaf;
import java.util.stream.Stream;

/**
 * A page with one fault.
 *
 * @param view that finds it
 * @param told what is said about it; nothing where nothing is wrong
 */
record Planted(String name, View view, Leaf page, String told) {
    static Stream<Planted> faults() {
        return Stream.of(
                desk("nothing", "<p>Come and hear us.</p>", ""),
                phone("nothing", "<p>Come and hear us.</p>", ""),
                desk("too heavy", "<p>" + "la ".repeat(30_000) + "</p>", "bytes: / 9"),
                desk(
                        "heavy things that come late",
                        "<p>a</p><script>onload = () => fetch('heavy')</script>",
                        "/heavy 9"),
                desk(
                        "a jump",
                        "<style>@keyframes grow {from {height: 0} to {height: 300px}}"
                                + "p.late {animation: grow .1s .05s both}</style><p class=late></p><p>b</p>",
                        "it jumps by"),
                desk("a script in the page", "<script>1</script>", "1 scripts in the page itself"),
                desk("a handler in an element", "<p onclick='1'>a</p>", "1 scripts in the page itself"),
                desk("a script that fails", "<p>a</p><script src=fails.js></script>", "the console"),
                desk("too wide for a desk", "<p style='width: 1500px'>a</p>", "something sticks out at 1280"),
                phone("too wide for a phone", "<p style='width: 500px'>a</p>", "something sticks out at 390"),
                desk("a button without a name", "<button></button>", "button-name"),
                phone(
                        "one that phones alone show",
                        "<style>@media (min-width: 600px) {button {display: none}}</style>" + "<button></button>",
                        "button-name"),
                desk("a frame without a name", "<iframe src=frame></iframe>", "frame-title"),
                desk("pale text", "<p style='color: #999'>Come and hear us.</p>", "color-contrast"),
                desk("text that is pale by day", text("light-dark(#999, #fff)"), "color-contrast"),
                desk(
                        "text that is pale by night",
                        text("light-dark(#000, #555)"),
                        "in the other colours color-contrast"),
                new Planted("a page of errors", View.DESK, new Leaf(500, 1, "<p>a</p>"), "it answers 500"),
                new Planted("a slow page", View.DESK, new Leaf(200, 700, "<p>a</p>"), "the server needs 700"));
    }

    private static Planted desk(String name, String body, String told) {
        return new Planted(name, View.DESK, new Leaf(body), told);
    }

    private static Planted phone(String name, String body, String told) {
        return new Planted(name, View.PHONE, new Leaf(body), told);
    }

    private static String text(String color) {
        return "<style>:root {color-scheme: light dark} body {background: light-dark(#fff, #000)} p {color: " + color
                + "}</style><p>Come and hear us.</p>";
    }

    @Override
    public String toString() {
        return name;
    }
}
