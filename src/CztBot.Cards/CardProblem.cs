namespace CztBot.Cards;

/// <summary>A mistake in a card, as the operator reads it: <c>cards/reports/form.json 第12行：不认识的函数 foo</c>.</summary>
public sealed record CardProblem(string File, int Line, string Message)
{
    public override string ToString() => Line > 0 ? $"{File} 第{Line}行：{Message}" : $"{File}：{Message}";
}
