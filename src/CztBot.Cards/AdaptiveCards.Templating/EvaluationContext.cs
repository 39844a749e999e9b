namespace AdaptiveCards.Templating;

/// <summary>The data a template is expanded with.</summary>
public sealed class EvaluationContext
{
    public EvaluationContext() { }

    public EvaluationContext(object rootData) => Root = rootData;

    public object? Root { get; set; }
}
