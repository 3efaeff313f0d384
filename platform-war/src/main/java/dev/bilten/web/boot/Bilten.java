package dev.bilten.web.boot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** One JAX-RS application at the root of every host, made of the resources that are found. Static files have a servlet of their own. */
@ApplicationPath("/")
public class Bilten extends Application {}
