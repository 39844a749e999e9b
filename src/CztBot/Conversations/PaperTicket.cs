using System.Text;

namespace CztBot.Conversations;

/// <summary>What the name of a thing's paper says: for whom it is, and of which thing. The link's signature covers it.</summary>
public sealed record PaperTicket(string PersonId, string Id)
{
    /// <summary>How long the link to it works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <param name="extension">With its dot.</param>
    public string Name(string extension) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{PersonId}\n{Id}")).Replace('+', '-').Replace('/', '_').TrimEnd('=') + extension;

    /// <summary>Null for what was not made by <see cref="Name"/>.</summary>
    public static PaperTicket? Read(string name)
    {
        var text = Path.GetFileNameWithoutExtension(name).Replace('-', '+').Replace('_', '/');
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('\n', 2) is [var person, var id] ? new PaperTicket(person, id) : null;
    }
}
