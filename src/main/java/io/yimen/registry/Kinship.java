package io.yimen.registry;

/** What a member is to the head of the household. */
public enum Kinship {
    HEAD,
    SPOUSE,
    CHILD,
    GRANDCHILD,
    PARENT,
    GRANDPARENT,
    SIBLING,
    OTHER
}
