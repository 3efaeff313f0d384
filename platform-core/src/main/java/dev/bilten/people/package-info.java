/**
 * Everyone who bought or comes, across the events of one organizer.
 *
 * <p>Guarantee: a person is an e-mail address, however it is written, and is found as soon as they bought or were given a
 * ticket; nothing is kept of them here, so nothing can differ from their orders. Whoever is erased is named nowhere but in the
 * log of changes, which nobody can change; what was sold, taxed and paid stays in the books to the cent.
 *
 * <p>Read {@code app/ListPeople}, then {@code app/ErasePerson}.
 */
@NullMarked
package dev.bilten.people;

import org.jspecify.annotations.NullMarked;
