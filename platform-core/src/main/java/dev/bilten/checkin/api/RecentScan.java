package dev.bilten.checkin.api;

import dev.bilten.kernel.Text;
import java.time.Instant;
import java.util.Optional;

/** A scan as its gate looks back on it; without holder and product where the code was unknown. */
public record RecentScan(
        ScanId id, ScanResult result, Instant at, String gate, Optional<String> holder, Optional<Text> product) {}
