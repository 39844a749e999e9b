using CztBot.Cards;

namespace AdaptiveCards.Templating;

/// <summary>A template is wrong, or its data does not fit an expression that stands alone.</summary>
public sealed class AdaptiveTemplateException : Exception
{
    public AdaptiveTemplateException() { }

    public AdaptiveTemplateException(string message) : base(message) { }

    public AdaptiveTemplateException(string message, Exception innerException) : base(message, innerException) { }

    public AdaptiveTemplateException(IReadOnlyList<CardProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>What is wrong, with file and line.</summary>
    public IReadOnlyList<CardProblem> Problems { get; } = [];
}
