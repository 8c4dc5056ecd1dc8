package vn.cancu.store;

import vn.cancu.graph.NamedGraph;

/**
 * A source that is to be taken in.
 *
 * @param source what is said about it
 * @param bytes of the file
 * @param text that all quotes count in
 * @param graph what it says
 */
public record Addition(AcceptedSource source, byte[] bytes, String text, NamedGraph graph) {}
