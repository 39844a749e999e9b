using CztBot.Core.Members.Sheets;

namespace CztBot.Core.Members;

/// <summary>E-mail addresses as people type them.</summary>
public static class MailText
{
    /// <summary>Without spaces, in half-width letters.</summary>
    public static string Clean(string? typed) => CellText.Fold(typed);

    /// <summary>True for something of the form name@example.com.</summary>
    /// <param name="mail">What <see cref="Clean"/> left.</param>
    public static bool IsSound(string mail)
    {
        var at = mail.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == mail.LastIndexOf('@') && mail.IndexOf('.', at) > at + 1 && !mail.EndsWith('.');
    }
}
