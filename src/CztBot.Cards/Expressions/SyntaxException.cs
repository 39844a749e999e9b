namespace CztBot.Cards.Expressions;

/// <summary>A mistake in an expression, in words for whoever edits the card; caught while the card is compiled.</summary>
internal sealed class SyntaxException(string message) : Exception(message);
