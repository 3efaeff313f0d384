package dev.bilten.e2e.probe;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Opens the probe to HTTP. */
@ApplicationPath("/")
public class ProbeApplication extends Application {}
