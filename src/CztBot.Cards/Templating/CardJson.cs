using System.Text.Json;

namespace CztBot.Cards.Templating;

internal static class CardJson
{
    /// <summary>A JSON mistake in the card-writer's terms; the parser counts lines from 0.</summary>
    public static CardProblem Problem(string file, JsonException broken) =>
        new(file, (int)(broken.LineNumber ?? 0) + 1, $"JSON 写法有误（第{(broken.BytePositionInLine ?? 0) + 1}个字节处）");
}
