namespace CztBot.Cards;

/// <summary>A card is wrong, or its data does not fit an expression that stands alone.</summary>
public sealed class CardException : Exception
{
    public CardException() { }

    public CardException(string message) : base(message) { }

    public CardException(string message, Exception innerException) : base(message, innerException) { }

    public CardException(IReadOnlyList<CardProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>What is wrong, with file and line.</summary>
    public IReadOnlyList<CardProblem> Problems { get; } = [];
}
