/** The rules of the house; {@code broken} is a small house in which each of them is violated once. */
package dev.bilten.walls;
