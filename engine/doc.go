// Package engine is the step engine's house: plain Go without Ebitengine, clock or random state. Its rooms are the
// packages below it, from what depends on nothing to what depends on all: cal, dice and value; org and soql; tools; agent
// with its sim and playbook; task; episode; lab.
package engine
